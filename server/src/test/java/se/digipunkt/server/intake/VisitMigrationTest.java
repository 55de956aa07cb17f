package se.digipunkt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import se.digipunkt.server.OldDatabase;
import se.digipunkt.server.TestDatabase;

final class VisitMigrationTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void visitsThatWereKeptAreTriedAtTheNextStart(TestDatabase database) {
        OldDatabase old = new OldDatabase(database, "20261122.80");
        old.run(
                """
                INSERT INTO journal_entry (journal, seq, hash, kind, received, state, body)
                VALUES
                    ('j', 1, 'a', 'visit', 1, 'kept', '{}'),
                    ('j', 2, 'b', 'alive', 1, 'kept', '{}'),
                    ('j', 3, 'c', 'visit', 1, 'invalid', '{}')
                """);

        old.migrate("20261122.81");

        assertThat(old.rows("SELECT seq, state, tried_by FROM journal_entry ORDER BY seq"))
                .containsExactly("1 refused ", "2 kept null", "3 invalid null");
    }
}

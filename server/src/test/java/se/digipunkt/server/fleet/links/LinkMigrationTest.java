package se.digipunkt.server.fleet.links;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import se.digipunkt.server.OldDatabase;
import se.digipunkt.server.TestDatabase;

final class LinkMigrationTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatWasKeptIsTriedAtTheNextStart(TestDatabase database) {
        OldDatabase old = new OldDatabase(database, "20261122.95");
        old.run(
                """
                INSERT INTO journal_entry (journal, seq, hash, kind, received, state, body)
                VALUES
                    ('j', 1, 'a', 'link', 1, 'kept', '{}'),
                    ('j', 2, 'b', 'feedback', 1, 'kept', '{}')
                """);

        old.migrate("20261122.96");

        assertThat(old.rows("SELECT seq, state FROM journal_entry ORDER BY seq"))
                .containsExactly("1 refused", "2 kept");
    }
}

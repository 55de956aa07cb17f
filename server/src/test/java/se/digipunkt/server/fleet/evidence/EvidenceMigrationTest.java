package se.digipunkt.server.fleet.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import se.digipunkt.server.OldDatabase;
import se.digipunkt.server.TestDatabase;

final class EvidenceMigrationTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatWasKeptIsTriedAtTheNextStartAndItsJournalsAreKnown(TestDatabase database) {
        OldDatabase old = new OldDatabase(database, "20261122.90");
        old.run(
                """
                INSERT INTO kiosk (id, place, enrolled, unsent, set_aside, holes, forks)
                VALUES ('k', 'svp-harads', 1, 0, 0, 0, 0)
                """);
        old.run(
                """
                INSERT INTO journal (id, kiosk, next_seq, first_heard, place)
                VALUES ('j', 'k', 5, 1, NULL), ('l', 'k', 2, 1, 'svp-porjus')
                """);
        old.run(
                """
                INSERT INTO journal_entry (journal, seq, hash, kind, received, state, body)
                VALUES
                    ('j', 1, 'a', 'restart', 1, 'kept', '{}'),
                    ('j', 2, 'b', 'alive', 1, 'kept', '{}'),
                    ('j', 3, 'c', 'link', 1, 'kept', '{}')
                """);
        old.run("INSERT INTO journal_hole VALUES ('j', 4, 4, 1)");
        old.run("INSERT INTO journal_origin VALUES ('l', 1, 'j', 3, 'h')");

        old.migrate("20261122.91");

        assertThat(old.rows("SELECT seq, state FROM journal_entry ORDER BY seq"))
                .containsExactly("1 refused", "2 refused", "3 kept");
        assertThat(old.rows("SELECT * FROM evidence_journal ORDER BY id"))
                .containsExactly("j k svp-harads 5 null null", "l k svp-porjus 2 j 3");
        assertThat(old.rows("SELECT * FROM evidence_hole")).containsExactly("j 4 4");
    }
}

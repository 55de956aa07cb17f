package se.digipunkt.server.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import se.digipunkt.server.OldDatabase;
import se.digipunkt.server.TestDatabase;

/// What was joined or put back before an upgrade must not be offered to be put back after it.
final class GoneMigrationTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void ofAChainOnlyTheNewestRowIsRemovedAndWhatWasJoinedIsNot(TestDatabase database) {
        OldDatabase old = new OldDatabase(database, "20261123.12");
        record(old, 1, 1, "removed");
        record(old, 2, 2, "removed");
        record(old, 3, 2, "in-force");
        record(old, 4, 4, "removed");
        record(old, 5, 4, "removed");
        record(old, 6, 6, "removed");
        record(old, 7, 6, "removed");
        record(old, 8, 8, "replaced");
        record(old, 9, 8, "in-force");
        old.run(
                """
                INSERT INTO guidance_joined (place, root_journal, root_seq, journal, seq,
                    into_journal, into_seq, position, made)
                VALUES ('lib', 'j', 6, 'j', 7, 'j', 8, 1, '2026-11-20')
                """);

        old.migrate("20261123.20");

        assertThat(old.rows("SELECT seq, state FROM guidance_record ORDER BY seq"))
                .containsExactly(
                        "1 removed",
                        "2 replaced",
                        "3 in-force",
                        "4 replaced",
                        "5 removed",
                        "6 replaced",
                        "7 joined",
                        "8 replaced",
                        "9 in-force");
    }

    private static void record(OldDatabase old, int seq, int root, String state) {
        old.run(
                """
                INSERT INTO guidance_record (journal, seq, root_journal, root_seq, place,
                    received_day, coarse, time_basis, time_precision, errands, taxonomy, form,
                    head_count, outcome, state)
                VALUES ('j', %d, 'j', %d, 'lib', '2026-11-20', FALSE, 'anchored', 'exact', 'e-id', 1,
                    'individual', 1, 'done', '%s')
                """
                        .formatted(seq, root, state));
    }
}

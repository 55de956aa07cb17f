package se.digipunkt.server.fleet.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import se.digipunkt.server.OldDatabase;
import se.digipunkt.server.TestDatabase;

import java.time.Instant;

/// Silence between what was left of forgotten evidence proves nothing.
final class ForgottenMigrationTest {

    private static final String OLD = "2024-01-10T12:00:00Z";
    private static final String YOUNG = "2026-11-20T12:00:00Z";

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatWasForgottenLeavesHoles(TestDatabase database) {
        OldDatabase old = new OldDatabase(database, "20261124.10");
        old.run("UPDATE evidence_kept SET first_day = '2024-09-14'");
        journals(old);

        old.migrate("20261124.20");

        assertThat(old.rows("SELECT * FROM evidence_hole ORDER BY journal, from_seq"))
                .containsExactly("bare 1 7", "started 1 2", "started 4 8");
        assertThat(old.rows("SELECT * FROM evidence_kept_of"))
                .containsExactly("svp-porjus 2024-09-14");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whereNothingWasForgottenThereAreNone(TestDatabase database) {
        OldDatabase old = new OldDatabase(database, "20261124.10");
        journals(old);

        old.migrate("20261124.20");

        assertThat(old.rows("SELECT * FROM evidence_hole")).isEmpty();
        assertThat(old.rows("SELECT * FROM evidence_kept_of")).isEmpty();
    }

    /// One with its first start, one without, and one that began since.
    private static void journals(OldDatabase old) {
        told(old, "started", 3, true, OLD);
        told(old, "started", 9, false, OLD);
        told(old, "started", 12, false, YOUNG);
        told(old, "bare", 8, false, OLD);
        told(old, "bare", 12, false, YOUNG);
        told(old, "young", 2, true, YOUNG);
        told(old, "young", 5, false, YOUNG);
        old.run(
                """
                INSERT INTO evidence_journal (id, kiosk, place, next_seq)
                VALUES ('started', 'k', 'svp-porjus', 13), ('bare', 'k', 'svp-porjus', 13),
                    ('young', 'k', 'svp-porjus', 6)
                """);
    }

    private static void told(
            OldDatabase old, String journal, int seq, boolean start, String received) {
        old.run(
                """
                INSERT INTO alive_told
                    (journal, seq, boot, from_elapsed, until_elapsed, terminal, received)
                VALUES ('%s', %d, 'b', 0, 1, %s, %d)
                """
                        .formatted(
                                journal,
                                seq,
                                start ? "NULL" : "'working'",
                                Instant.parse(received).toEpochMilli()));
    }
}

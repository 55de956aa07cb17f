package se.digipunkt.server.places.kept;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import se.digipunkt.server.OldDatabase;
import se.digipunkt.server.TestDatabase;

/// No stored minutes may lead back to a moment of help that is forgotten.
final class BareMigrationTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void minutesThatMayFollowAMomentOfHelpAreCountedAnew(TestDatabase database) {
        OldDatabase old = new OldDatabase(database, "20261123.44");
        kept(old, "late", "2026-09-01", 17, true);
        kept(old, "cut-short", "2026-09-02", 13, true);
        kept(old, "kept", "2026-09-03", 0, true);
        kept(old, "late", "2026-09-04", 20, false);
        old.run("INSERT INTO visit_due (bus, day, mark) VALUES ('bus', '2026-09-01', 7)");

        old.migrate("20261123.50");

        assertThat(old.rows("SELECT day, outcome, delivered, lost FROM visit_kept ORDER BY day"))
                .containsExactly(
                        "2026-09-01 unknown 0 0",
                        "2026-09-02 unknown 0 0",
                        "2026-09-03 kept 60 0",
                        "2026-09-04 late 40 20");
        assertThat(old.rows("SELECT day, mark FROM visit_due ORDER BY day"))
                .containsExactly("2026-09-01 7", "2026-09-02 0", "2026-09-03 0");
    }

    private static void kept(
            OldDatabase old, String outcome, String day, int lost, boolean helped) {
        old.run(
                """
                INSERT INTO visit_kept (call, bus, stop, day, outcome, promised, delivered, lost,
                    helped, helped_at_once)
                VALUES ('call-%s', 'bus', 'stop', '%s', '%s', 60, %d, %d, %s, FALSE)
                """
                        .formatted(day, day, outcome, 60 - lost, lost, helped));
    }
}

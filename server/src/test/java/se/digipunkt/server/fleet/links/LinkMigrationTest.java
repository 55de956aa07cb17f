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

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatWasMeasuredBeforeIsCountedByDay(TestDatabase database) {
        OldDatabase old = new OldDatabase(database, "20261123.20");
        // 23:30 on the 19th and 00:30 on the 20th in Sweden are one day in UTC.
        old.run(
                """
                INSERT INTO link_measured (journal, seq, kiosk, place, measured_at, rtt_millis, received)
                VALUES
                    ('j', 1, 'k', 'svp-porjus', 1795127400000, 80, 1795127400000),
                    ('j', 2, 'k', 'svp-porjus', 1795131000000, 90, 1795131000000),
                    ('j', 3, 'k', 'svp-porjus', NULL, 70, 1795131000000)
                """);

        old.migrate("20261123.42");

        assertThat(old.rows("SELECT place, moment FROM link_day_due ORDER BY moment"))
                .containsExactly("svp-porjus 1795046400000", "svp-porjus 1795132799999");
    }
}

package se.digipunkt.server.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import se.digipunkt.server.OldDatabase;
import se.digipunkt.server.TestDatabase;

import java.util.ArrayList;
import java.util.List;

/// Totals of coarse days cannot be counted anew: an upgrade must carry each of them over.
final class TotalsMigrationTest {

    private static final String DAILY =
            """
            SELECT place, stop, day, cross_table, first_value, second_value, questions, attendances,
                occasions
            FROM guidance_daily
            ORDER BY place, stop, day, cross_table, first_value, second_value
            """;
    private static final String CROSSED =
            """
            SELECT place, stop, span, period, cross_table, first_value, second_value, questions,
                attendances, occasions
            FROM guidance_crossed
            ORDER BY place, stop, span, period, cross_table, first_value, second_value
            """;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void anotherKeyLosesNoTotal(TestDatabase database) {
        OldDatabase old = new OldDatabase(database, "20261122.81");
        old.run(
                """
                INSERT INTO guidance_daily (place, stop, day, cross_table, first_value,
                    second_value, questions, attendances, occasions)
                VALUES
                    ('lib', '', '2026-09-01', 'errand', 'e-id', '', 5, 4, 0),
                    ('lib', '', '2026-09-02', 'age-band', '65-79', '', 3, 3, 0),
                    ('bus', 'stop', '2026-09-01', 'errand', 'e-id', '', 2, 2, 1)
                """);
        old.run(
                """
                INSERT INTO guidance_crossed (place, stop, span, period, cross_table, first_value,
                    second_value, questions, attendances, occasions)
                VALUES
                    ('lib', '', 'month', '2026-09', 'errand+language', 'e-id', 'ar', 5, 4, 0),
                    ('region', '', 'day', '2026-09-01', 'errand+language', 'e-id', 'ar', 7, 6, 1)
                """);
        List<String> daily = old.rows(DAILY);
        List<String> crossed = old.rows(CROSSED);

        old.migrate("20261122.85");

        assertThat(daily).hasSize(3);
        assertThat(crossed).hasSize(2);
        assertThat(old.rows(DAILY)).isEqualTo(daily);
        assertThat(old.rows(CROSSED)).isEqualTo(crossed);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aYearIsFilledFromItsMonths(TestDatabase database) {
        OldDatabase old = new OldDatabase(database, "20261123.20");
        old.run(
                """
                INSERT INTO guidance_crossed (place, stop, span, period, cross_table, first_value,
                    second_value, questions, attendances, occasions)
                VALUES
                    ('lib', '', 'month', '2025-12', 'errand-language', 'e-id', 'ar', 1, 1, 0),
                    ('lib', '', 'month', '2026-01', 'errand-language', 'e-id', 'ar', 5, 4, 0),
                    ('lib', '', 'month', '2026-09', 'errand-language', 'e-id', 'ar', 2, 2, 3),
                    ('lib', '', 'month', '2026-09', 'errand-language', 'e-id', '', 1, 1, 0),
                    ('bus', 'stop', 'month', '2026-09', 'total', '', '', 7, 6, 1),
                    ('region', '', 'month', '2026-09', 'total', '', '', 7, 6, 1),
                    ('region', '', 'day', '2026-09-01', 'total', '', '', 7, 6, 1)
                """);
        List<String> before = old.rows(CROSSED);

        old.migrate("20261123.80");

        List<String> years = new ArrayList<>(old.rows(CROSSED));
        years.removeAll(before);
        assertThat(old.rows(CROSSED)).containsAll(before);
        assertThat(years)
                .containsExactly(
                        "bus stop year 2026 total   7 6 1",
                        "lib  year 2025 errand-language e-id ar 1 1 0",
                        "lib  year 2026 errand-language e-id  1 1 0",
                        "lib  year 2026 errand-language e-id ar 7 6 3");
    }
}

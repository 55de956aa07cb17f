package se.digipunkt.server.places.hours;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.IsoFields;
import java.util.BitSet;
import java.util.Locale;

/// Weeks by their ISO 8601 number, every `step`-th from the first. A cycle begins anew with each
/// year's first week: of `week 1-53/2` weeks 53 and 1 follow each other.
record Weeks(int from, int to, int step) {

    /// Marks the days of a year that are meant, by their number from 0.
    void mark(int year, BitSet days) {
        int length = Year.of(year).length();
        LocalDate newYear = LocalDate.of(year, 1, 1);
        int monday = 1 - newYear.getDayOfWeek().getValue();
        for (; monday < length; monday += 7) {
            if (contain(newYear.plusDays(monday).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))) {
                days.set(Math.max(0, monday), Math.min(length, monday + 7));
            }
        }
    }

    private boolean contain(int week) {
        return week >= from && week <= to && (week - from) % step == 0;
    }

    String text() {
        return from == to ? two(from) : two(from) + "-" + two(to) + (step == 1 ? "" : "/" + step);
    }

    private static String two(int week) {
        return String.format(Locale.ROOT, "%02d", week);
    }
}

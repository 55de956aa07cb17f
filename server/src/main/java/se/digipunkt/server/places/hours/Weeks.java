package se.digipunkt.server.places.hours;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;

/// Weeks by their ISO 8601 number, every `step`-th from the first. A cycle begins anew with each
/// year's first week: of `week 1-53/2` weeks 53 and 1 follow each other.
record Weeks(int from, int to, int step) {

    boolean contain(LocalDate date) {
        int week = date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        return week >= from && week <= to && (week - from) % step == 0;
    }

    String text() {
        return from == to ? two(from) : two(from) + "-" + two(to) + (step == 1 ? "" : "/" + step);
    }

    private static String two(int week) {
        return String.format(Locale.ROOT, "%02d", week);
    }
}

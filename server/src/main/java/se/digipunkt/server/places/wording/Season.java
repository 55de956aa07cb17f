package se.digipunkt.server.places.wording;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;

/// Part of the year with hours of its own, each year, also over New Year. A closed week is a pause;
/// a single day is a [ShortDay].
public record Season(MonthDay from, MonthDay to, Week week) {

    /// As long as most.
    private static final int SOME_YEAR = 2001;

    public Season {
        if (from.equals(to)) {
            throw new IllegalArgumentException("A season has more than one day: " + from);
        }
    }

    boolean contains(LocalDate date) {
        MonthDay day = MonthDay.from(date);
        boolean begun = !day.isBefore(from);
        boolean notOver = !day.isAfter(to);
        return from.isBefore(to) ? begun && notOver : begun || notOver;
    }

    int days() {
        LocalDate first = from.atYear(SOME_YEAR);
        LocalDate last = to.atYear(from.isBefore(to) ? SOME_YEAR : SOME_YEAR + 1);
        return (int) ChronoUnit.DAYS.between(first, last) + 1;
    }

    String range() {
        String first = Text.of(from);
        boolean sameMonth = from.getMonth() == to.getMonth() && from.isBefore(to);
        return first + "-" + (sameMonth ? Text.of(to).substring(4) : Text.of(to));
    }
}

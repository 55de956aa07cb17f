package se.digipunkt.server.places.wording;

import java.time.MonthDay;

/// Part of the year with hours of its own, each year, also over New Year. A closed week is a pause;
/// a single day is a [ShortDay].
public record Season(MonthDay from, MonthDay to, Week week) {

    public Season {
        if (from.equals(to)) {
            throw new IllegalArgumentException("A season has more than one day: " + from);
        }
    }

    String range() {
        String first = Text.of(from);
        boolean sameMonth = from.getMonth() == to.getMonth() && from.isBefore(to);
        return first + "-" + (sameMonth ? Text.of(to).substring(4) : Text.of(to));
    }
}

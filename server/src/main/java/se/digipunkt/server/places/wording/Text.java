package se.digipunkt.server.places.wording;

import java.time.MonthDay;
import java.util.Locale;

/// Dates as opening hours write them.
final class Text {

    private Text() {}

    /// As `Jun 15`.
    static String of(MonthDay day) {
        String month = day.getMonth().name();
        return String.format(
                Locale.ROOT,
                "%s%s %02d",
                month.charAt(0),
                month.substring(1, 3).toLowerCase(Locale.ROOT),
                day.getDayOfMonth());
    }
}

package se.digipunkt.server.places.time;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times of day as people in Sweden write them: `9`, `9.30`, `09:30`, `930`.
public final class ClockTime {

    private static final Pattern TYPED = Pattern.compile("(\\d{1,2})(?:[:.]?(\\d\\d))?");

    private ClockTime() {}

    /// Minutes of the clock since midnight, 1440 for `24`; empty when there is no such time.
    public static OptionalInt minutes(String text) {
        Matcher typed = TYPED.matcher(text.strip());
        if (!typed.matches()) {
            return OptionalInt.empty();
        }
        int minute = typed.group(2) == null ? 0 : Integer.parseInt(typed.group(2));
        int all = Integer.parseInt(typed.group(1)) * 60 + minute;
        return minute > 59 || all > 24 * 60 ? OptionalInt.empty() : OptionalInt.of(all);
    }
}

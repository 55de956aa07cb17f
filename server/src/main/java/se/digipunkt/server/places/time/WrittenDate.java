package se.digipunkt.server.places.time;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/// A day that someone plans with, as forms and programs write it: `2026-11-21`. A year that nobody
/// plans is a slip of the hand, and would count hundreds of years anew.
public final class WrittenDate {

    /// No earlier day can be written.
    public static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final String EXAMPLE = "2026-11-21";

    private WrittenDate() {}

    /// @param fault is told the code and the detail of what is wrong
    /// @return null when it is empty or wrong
    public static @Nullable LocalDate read(String text, BiConsumer<String, String> fault) {
        if (text.isEmpty()) {
            return null;
        }
        if (!DATE.matcher(text).matches()) {
            fault.accept("malformed", EXAMPLE);
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (!date.isBefore(EARLIEST) && !date.isAfter(LATEST)) {
                return date;
            }
            fault.accept("date-years", "");
        } catch (DateTimeException e) {
            fault.accept("no-such-date", EXAMPLE);
        }
        return null;
    }
}

package se.digipunkt.server.places.wording;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.hours.Interval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Hours of a day as a librarian types them: `9-12, 13.30–17`.
public final class Times {

    private static final String CLOCK = "(\\d{1,2})(?:[.:](\\d\\d))?";
    private static final Pattern INTERVAL = Pattern.compile(CLOCK + "\\s*[-–—]\\s*" + CLOCK);

    private Times() {}

    /// The intervals in order, joined where they touch; empty when the text is something else. A
    /// blank text is no hours. An end that is not after its beginning is on the next day.
    public static Optional<List<Interval>> read(String text) {
        List<Interval> intervals = new ArrayList<>();
        for (String part : text.strip().split("\\s*[,;]\\s*")) {
            Matcher match = INTERVAL.matcher(part);
            if (part.isEmpty() && text.isBlank()) {
                return Optional.of(List.of());
            }
            if (!match.matches()) {
                return Optional.empty();
            }
            int from = minutes(match.group(1), match.group(2));
            int to = minutes(match.group(3), match.group(4));
            if (from < 0 || to < 0 || from >= Interval.DAY || from == to) {
                return Optional.empty();
            }
            intervals.add(new Interval(from, to < from ? to + Interval.DAY : to));
        }
        return Optional.of(joined(intervals));
    }

    /// @param minutes null where only the hour was written
    private static int minutes(String hours, @Nullable String minutes) {
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        int all = Integer.parseInt(hours) * 60 + minute;
        return minute > 59 || all > Interval.LATEST ? -1 : all;
    }

    /// As it stands in the form: `09:00-12:00, 13:30-17:00`.
    public static String text(List<Interval> intervals) {
        return joined(intervals, ", ");
    }

    static String joined(List<Interval> intervals, String separator) {
        return intervals.stream().map(Times::text).collect(Collectors.joining(separator));
    }

    private static String text(Interval interval) {
        int to = interval.to();
        boolean night = to > Interval.DAY && to - Interval.DAY < interval.from();
        return clock(interval.from()) + "-" + clock(night ? to - Interval.DAY : to);
    }

    private static String clock(int minutes) {
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }

    static List<Interval> joined(List<Interval> intervals) {
        List<Interval> joined = new ArrayList<>();
        intervals.stream()
                .sorted()
                .forEach(
                        next -> {
                            if (!joined.isEmpty() && joined.getLast().to() >= next.from()) {
                                Interval last = joined.removeLast();
                                joined.add(
                                        new Interval(last.from(), Math.max(last.to(), next.to())));
                            } else {
                                joined.add(next);
                            }
                        });
        return List.copyOf(joined);
    }
}

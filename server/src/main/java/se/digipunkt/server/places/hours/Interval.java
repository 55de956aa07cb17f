package se.digipunkt.server.places.hours;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Hours of a day as the clock shows them, in minutes since midnight.
///
/// @param from 0 to 2879; what begins after midnight is the rest of a night that was cut in two
/// @param to after `from`, at most 2880: midnight that ends the following day
public record Interval(int from, int to) implements Comparable<Interval> {

    public static final int DAY = 1440;
    public static final int LATEST = 2 * DAY;

    public Interval {
        if (from < 0 || from >= LATEST || to <= from || to > LATEST) {
            throw new IllegalArgumentException("No hours of a day: " + from + " to " + to);
        }
    }

    public LocalTime begins() {
        return LocalTime.ofSecondOfDay(from % DAY * 60L);
    }

    /// Midnight is 00:00.
    public LocalTime ends() {
        return LocalTime.ofSecondOfDay(to % DAY * 60L);
    }

    public boolean isWholeDay() {
        return from == 0 && to == DAY;
    }

    /// Adds what is common with others, whose minutes are counted from another midnight.
    ///
    /// @param shift minutes from the midnight of this day to that of theirs
    void addCommon(List<Interval> others, int shift, List<Interval> into) {
        for (Interval other : others) {
            int begin = Math.max(from, other.from + shift);
            int end = Math.min(to, other.to + shift);
            if (begin < end) {
                into.add(new Interval(begin, end));
            }
        }
    }

    /// Those that touch as one, in order.
    static List<Interval> joined(List<Interval> intervals) {
        List<Interval> joined = new ArrayList<>();
        for (Interval next : intervals.stream().sorted().toList()) {
            if (!joined.isEmpty() && joined.getLast().to >= next.from) {
                Interval last = joined.removeLast();
                joined.add(new Interval(last.from, Math.max(last.to, next.to)));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    /// As `22:00-02:00`; past the same time of the next day as `10:00-36:00`.
    String text() {
        int end = from < DAY && to > DAY && to - DAY < from ? to - DAY : to;
        return clock(from) + "-" + clock(end);
    }

    private static String clock(int minutes) {
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }

    @Override
    public int compareTo(Interval other) {
        return from == other.from
                ? Integer.compare(to, other.to)
                : Integer.compare(from, other.from);
    }
}

package se.digipunkt.server.places.hours;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A day's minutes while rule after rule is written on it.
final class DaySheet {

    private static final List<Interval> ALL_THAT_BEGINS = List.of(new Interval(0, Interval.LATEST));

    private final BitSet open = new BitSet(Interval.LATEST);
    private final BitSet closed = new BitSet(Interval.LATEST);
    private final Set<String> comments = new LinkedHashSet<>();

    void write(HoursRule rule) {
        if (rule.joint() == HoursRule.Joint.OVERRIDES && !cutsOnly(rule)) {
            open.clear();
            closed.clear();
            comments.clear();
        }
        boolean fallsBack = rule.joint() == HoursRule.Joint.FALLS_BACK;
        switch (rule.state()) {
            case OPEN -> set(rule.intervals(), open, closed, fallsBack);
            case CLOSED -> set(closing(rule), closed, open, fallsBack);
            case NOTE -> {}
        }
        if (!rule.comment().isEmpty()) {
            comments.add(rule.comment());
        }
    }

    /// `12:00-13:00 off` takes an hour out of the day; it does not replace the day.
    private static boolean cutsOnly(HoursRule rule) {
        return rule.state() == HoursRule.State.CLOSED && !rule.times().isEmpty();
    }

    /// Closed without hours is closed for all that begins on the day, also past midnight.
    private static List<Interval> closing(HoursRule rule) {
        return rule.times().isEmpty() ? ALL_THAT_BEGINS : rule.times();
    }

    private static void set(
            List<Interval> intervals, BitSet into, BitSet opposite, boolean fallsBack) {
        for (Interval interval : intervals) {
            if (fallsBack) {
                BitSet unsaid = new BitSet(interval.to());
                unsaid.set(interval.from(), interval.to());
                unsaid.andNot(opposite);
                into.or(unsaid);
            } else {
                into.set(interval.from(), interval.to());
                opposite.clear(interval.from(), interval.to());
            }
        }
    }

    Set<String> comments() {
        return comments;
    }

    /// Open minutes without a gap, in order. What begins after midnight of a day's own hours (a
    /// part of `22:00-02:00` that is cut out) still belongs to the day.
    void forEachOpen(Stretch stretch) {
        for (int from = open.nextSetBit(0); from >= 0; ) {
            int to = open.nextClearBit(from);
            stretch.take(from, to);
            from = open.nextSetBit(to);
        }
    }

    /// @see #forEachOpen
    interface Stretch {
        void take(int from, int to);
    }
}

package se.digipunkt.server.places.hours;

import java.util.ArrayList;
import java.util.List;

/// What opening hours say of one day.
///
/// @param intervals sorted and apart; those past midnight belong to the day on which they begin
/// @param comments what the rules in force remark, each once
public record DayHours(List<Interval> intervals, List<String> comments) {

    public DayHours {
        intervals = List.copyOf(intervals);
        comments = List.copyOf(comments);
    }

    public boolean isClosed() {
        return intervals.isEmpty();
    }

    /// Minutes of the clock, which on a day with a time shift are not those that pass.
    public int clockMinutes() {
        return intervals.stream().mapToInt(interval -> interval.to() - interval.from()).sum();
    }

    static DayHours of(DaySheet sheet) {
        List<Interval> intervals = new ArrayList<>(2);
        sheet.forEachOpen((from, to) -> intervals.add(new Interval(from, to)));
        return new DayHours(intervals, List.copyOf(sheet.comments()));
    }
}

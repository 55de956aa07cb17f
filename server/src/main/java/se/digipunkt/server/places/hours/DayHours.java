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

    /// The part of these hours in which other hours are open too.
    ///
    /// @param before other hours of the day before, which may last past midnight
    /// @param same of this day
    /// @param after of the day after, for what lasts past midnight here
    public DayHours within(DayHours before, DayHours same, DayHours after) {
        List<Interval> cut = new ArrayList<>();
        for (Interval interval : intervals) {
            List<Interval> common = new ArrayList<>();
            interval.addCommon(before.intervals, -Interval.DAY, common);
            interval.addCommon(same.intervals, 0, common);
            interval.addCommon(after.intervals, Interval.DAY, common);
            cut.addAll(Interval.joined(common));
        }
        return cut.equals(intervals) ? this : new DayHours(cut, comments);
    }

    static DayHours of(DaySheet sheet) {
        List<Interval> intervals = new ArrayList<>(2);
        sheet.forEachOpen((from, to) -> intervals.add(new Interval(from, to)));
        return new DayHours(intervals, List.copyOf(sheet.comments()));
    }
}

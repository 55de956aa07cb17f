package se.digipunkt.server.places.wording;

import se.digipunkt.server.places.hours.DayHours;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/// An ordinary week's hours for residents: days in a row with the same hours are one line.
public record WeekLines(List<Line> lines) {

    private static final DayHours CLOSED = new DayHours(List.of(), List.of());

    public WeekLines {
        lines = List.copyOf(lines);
    }

    /// @param last the same as `first` for a single day
    public record Line(DayOfWeek first, DayOfWeek last, DayHours hours) {

        public boolean isSingleDay() {
            return first == last;
        }
    }

    /// A weekday that is not in the week is closed.
    static WeekLines of(OrdinaryWeek<DayHours> week) {
        List<Line> lines = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            add(lines, new Line(day, day, week.days().getOrDefault(day, CLOSED)));
        }
        return new WeekLines(lines);
    }

    public static WeekLines of(Week week) {
        List<Line> lines = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            add(lines, new Line(day, day, new DayHours(week.on(day), List.of())));
        }
        return new WeekLines(lines);
    }

    private static void add(List<Line> lines, Line next) {
        if (!lines.isEmpty() && lines.getLast().hours().equals(next.hours())) {
            Line last = lines.removeLast();
            lines.add(new Line(last.first(), next.last(), last.hours()));
        } else {
            lines.add(next);
        }
    }
}

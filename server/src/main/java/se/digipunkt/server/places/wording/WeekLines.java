package se.digipunkt.server.places.wording;

import se.digipunkt.server.places.hours.DayHours;
import se.digipunkt.server.places.hours.OpeningHours;
import se.digipunkt.server.places.time.SwedishHoliday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One week's hours for residents: days in a row with the same hours are one line, and a public
/// holiday is a line of its own that can be named.
public record WeekLines(List<Line> lines) {

    /// Stands for every Monday.
    private static final LocalDate SOME_MONDAY = LocalDate.of(2001, 1, 1);

    public WeekLines {
        lines = List.copyOf(lines);
    }

    /// @param last the same as `first` for a single day
    public record Line(
            LocalDate first, LocalDate last, DayHours hours, Optional<SwedishHoliday> holiday) {

        public boolean isSingleDay() {
            return first.equals(last);
        }
    }

    /// The week from Monday to Sunday that a day lies in.
    public static WeekLines of(OpeningHours hours, LocalDate day) {
        LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        List<Line> lines = new ArrayList<>();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            LocalDate date = monday.plusDays(weekday.getValue() - 1L);
            add(lines, new Line(date, date, hours.on(date), SwedishHoliday.on(date)));
        }
        return new WeekLines(lines);
    }

    /// A week without a holiday.
    public static WeekLines of(Week week) {
        List<Line> lines = new ArrayList<>();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            LocalDate date = SOME_MONDAY.plusDays(weekday.getValue() - 1L);
            DayHours hours = new DayHours(week.on(weekday), List.of());
            add(lines, new Line(date, date, hours, Optional.empty()));
        }
        return new WeekLines(lines);
    }

    private static void add(List<Line> lines, Line next) {
        if (!lines.isEmpty() && goesOn(lines.getLast(), next)) {
            Line last = lines.removeLast();
            lines.add(new Line(last.first(), next.last(), last.hours(), Optional.empty()));
        } else {
            lines.add(next);
        }
    }

    private static boolean goesOn(Line last, Line next) {
        return last.holiday().isEmpty()
                && next.holiday().isEmpty()
                && last.hours().equals(next.hours());
    }
}

package se.digipunkt.server.places.wording;

import se.digipunkt.server.places.hours.Interval;
import se.digipunkt.server.places.hours.OpeningHours;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Opening hours as rows that a librarian fills in. What stands further down wins: seasons over the
/// ordinary week, short days over seasons, holidays over those, closed eves over all.
public record HoursForm(
        Week week,
        List<Season> seasons,
        Holidays holidays,
        List<ShortDay> shortDays,
        Set<Eve> closedEves) {

    public HoursForm {
        seasons = List.copyOf(seasons);
        shortDays = List.copyOf(shortDays);
        closedEves =
                Collections.unmodifiableSet(
                        closedEves.isEmpty() ? Set.of() : EnumSet.copyOf(closedEves));
    }

    /// The rows of hours, or empty when rows cannot say them: then they are shown as text only.
    public static Optional<HoursForm> of(OpeningHours hours) {
        return FormReader.read(hours);
    }

    public OpeningHours hours() {
        return OpeningHours.of(text());
    }

    /// Opening hours in canonical writing. A form without any rows says `off`.
    public String text() {
        List<String> rules = new ArrayList<>();
        week(rules, "", week);
        likeSundays(rules, "", week);
        for (Season season : seasons) {
            rules.add(season.range() + " off");
            week(rules, season.range() + " ", season.week());
            likeSundays(rules, season.range() + " ", season.week());
        }
        String openDays = new Week.Row(week.hours().keySet(), List.of()).daysText();
        shortDays.forEach(day -> rules.add(day.rule(openDays)));
        holidays(rules);
        closedEves.forEach(eve -> rules.add(eve.closed()));
        return rules.isEmpty() || week.isClosed() && seasons.isEmpty() && shortDays.isEmpty()
                ? alone(rules)
                : String.join("; ", rules);
    }

    /// Holidays alone can have hours; closed ones alone are nothing.
    private String alone(List<String> rules) {
        return holidays instanceof Holidays.Hours ? String.join("; ", rules) : "off";
    }

    private static void week(List<String> rules, String range, Week week) {
        for (Week.Row row : week.rows()) {
            rules.add(range + row.daysText() + " " + Times.joined(row.intervals(), ","));
        }
    }

    private void likeSundays(List<String> rules, String range, Week week) {
        if (holidays instanceof Holidays.LikeSundays) {
            rules.add(range + holiday(week.on(DayOfWeek.SUNDAY)));
        }
    }

    private void holidays(List<String> rules) {
        switch (holidays) {
            case Holidays.LikeWeekdays ignored -> {}
            case Holidays.LikeSundays ignored -> {}
            case Holidays.Closed ignored -> rules.add(holiday(List.of()));
            case Holidays.Hours(List<Interval> intervals) -> rules.add(holiday(intervals));
        }
    }

    private static String holiday(List<Interval> intervals) {
        return intervals.isEmpty() ? "PH off" : "PH " + Times.joined(intervals, ",");
    }
}

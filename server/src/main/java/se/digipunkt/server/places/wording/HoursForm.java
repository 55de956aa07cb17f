package se.digipunkt.server.places.wording;

import se.digipunkt.server.places.hours.Interval;
import se.digipunkt.server.places.hours.OpeningHours;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Opening hours as rows that a librarian fills in. What stands further down wins: seasons over the
/// ordinary week, short days over seasons, holidays over those, eves over all.
///
/// @param eves those that are no ordinary days; without intervals closed
/// @param remark of all other time, as "by appointment"; or empty
public record HoursForm(
        Week week,
        List<Season> seasons,
        Holidays holidays,
        List<ShortDay> shortDays,
        Map<Eve, List<Interval>> eves,
        String remark) {

    public HoursForm {
        seasons = List.copyOf(seasons);
        Map<Eve, List<Interval>> all = new EnumMap<>(Eve.class);
        List<ShortDay> others = new ArrayList<>();
        for (ShortDay day : shortDays) {
            Eve.dated(day.day())
                    .ifPresentOrElse(eve -> all.put(eve, day.intervals()), () -> others.add(day));
        }
        eves.forEach((eve, intervals) -> all.put(eve, Times.joined(intervals)));
        shortDays = List.copyOf(others);
        eves = Collections.unmodifiableMap(all);
        remark = remark.replace('"', '\'').strip();
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
        eves.forEach((eve, intervals) -> rules.add(eve.rule(intervals, openDays)));
        String otherwise = remark.isEmpty() ? "" : " || \"" + remark + "\"";
        return neverOpen() ? "off" : String.join("; ", rules) + otherwise;
    }

    /// Closed days alone are nothing; holidays and eves alone can have hours.
    private boolean neverOpen() {
        return week.isClosed()
                && seasons.isEmpty()
                && shortDays.isEmpty()
                && !(holidays instanceof Holidays.Hours)
                && eves.values().stream().allMatch(List::isEmpty);
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

package se.digipunkt.server.places;

import se.digipunkt.protocol.Settings.Line;
import se.digipunkt.server.places.hours.DayHours;
import se.digipunkt.server.places.hours.Interval;
import se.digipunkt.server.places.hours.OpeningHours;
import se.digipunkt.server.places.hours.Reading;
import se.digipunkt.server.places.wording.Holidays;
import se.digipunkt.server.places.wording.HoursForm;
import se.digipunkt.server.places.wording.Season;
import se.digipunkt.server.places.wording.ShortDay;
import se.digipunkt.server.places.wording.Week;
import se.digipunkt.server.places.wording.WeekLines;
import se.digipunkt.server.web.Language;
import se.digipunkt.server.web.Messages;
import se.digipunkt.server.web.Page;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Hours as a rule in the words of one language: the ordinary week, and what differs from it.
final class HoursWords {

    private static final String KEY = "places.words.";

    private final Page page;
    private final TimeWords times;

    HoursWords(Messages messages, Language language) {
        this.page = new Page(messages, language, "", Optional.empty(), List.of(), false, false, "");
        this.times = new TimeWords(page, Instant.EPOCH);
    }

    /// Empty when the text is not understood or says more than lines can: half of it would be
    /// wrong.
    static Optional<HoursForm> form(String text) {
        if (!(OpeningHours.read(text) instanceof Reading.Understood(OpeningHours hours))) {
            return Optional.empty();
        }
        return hours.text().equals("24/7") ? Optional.of(alwaysOpen()) : HoursForm.of(hours);
    }

    /// What the rows of the form have no box for.
    private static HoursForm alwaysOpen() {
        Map<DayOfWeek, List<Interval>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, List.of(new Interval(0, Interval.DAY)));
        }
        return new HoursForm(
                new Week(days), List.of(), new Holidays.LikeWeekdays(), List.of(), Map.of(), "");
    }

    List<Line> lines(HoursForm form) {
        List<Line> lines = new ArrayList<>(week(form.week(), ""));
        holidays(form.holidays()).ifPresent(lines::add);
        form.seasons().forEach(season -> lines.addAll(season(season)));
        form.shortDays().forEach(day -> lines.add(shortDay(day)));
        form.eves()
                .forEach(
                        (eve, hours) ->
                                lines.add(
                                        new Line(
                                                page.text(KEY + "eve." + eve.code()),
                                                hours(hours))));
        if (!form.remark().isEmpty()) {
            lines.add(new Line(page.text("hours.remark.told"), form.remark()));
        }
        return lines;
    }

    private List<Line> week(Week week, String when) {
        return WeekLines.of(week).lines().stream()
                .map(line -> new Line(days(line, when), times.hours(line.hours())))
                .toList();
    }

    private String days(WeekLines.Line line, String when) {
        boolean everyDay = line.first() == DayOfWeek.MONDAY && line.last() == DayOfWeek.SUNDAY;
        String days = everyDay ? page.text(KEY + "every-day") : times.days(line);
        return when.isEmpty() ? days : page.text(KEY + "season", when, days);
    }

    private List<Line> season(Season season) {
        String when = day(season.from()) + "–" + day(season.to());
        return season.week().isClosed()
                ? List.of(new Line(when, hours(List.of())))
                : week(season.week(), when);
    }

    private Optional<Line> holidays(Holidays holidays) {
        String when = page.text(KEY + "holidays");
        return switch (holidays) {
            case Holidays.LikeWeekdays() -> Optional.empty();
            case Holidays.Closed() -> Optional.of(new Line(when, hours(List.of())));
            case Holidays.LikeSundays() ->
                    Optional.of(new Line(when, page.text(KEY + "like-sundays")));
            case Holidays.Hours(List<Interval> intervals) ->
                    Optional.of(new Line(when, hours(intervals)));
        };
    }

    private Line shortDay(ShortDay shortDay) {
        String when =
                switch (shortDay.day()) {
                    case ShortDay.Yearly(MonthDay date) -> day(date);
                    case ShortDay.FromEaster(int days) -> fromEaster(days);
                };
        return new Line(when, hours(shortDay.intervals()));
    }

    private String fromEaster(int days) {
        return switch (days) {
            case -3 -> page.text(KEY + "maundy-thursday");
            case -2 -> page.text("places.holiday.good-friday");
            case -1 -> page.text(KEY + "easter-eve");
            case 0 -> page.text("places.holiday.easter-sunday");
            case 1 -> page.text("places.holiday.easter-monday");
            case 39 -> page.text("places.holiday.ascension-day");
            default ->
                    page.text(KEY + (days < 0 ? "before-easter" : "after-easter"), Math.abs(days));
        };
    }

    private String day(MonthDay day) {
        return DateTimeFormatter.ofPattern("d MMMM")
                .withLocale(page.language().locale())
                .format(day.atYear(2000));
    }

    private String hours(List<Interval> intervals) {
        return times.hours(new DayHours(intervals, List.of()));
    }
}

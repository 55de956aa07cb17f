package se.digipunkt.server.places;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.hours.DayHours;
import se.digipunkt.server.places.hours.Interval;
import se.digipunkt.server.places.hours.OpeningHours;
import se.digipunkt.server.places.hours.Reading;
import se.digipunkt.server.places.time.SwedishHoliday;
import se.digipunkt.server.places.wording.Holidays;
import se.digipunkt.server.places.wording.HoursForm;
import se.digipunkt.server.places.wording.NamedDay;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Hours as a rule in the words of one language: the ordinary week, then what differs from it.
/// Librarians look at what they have filled in and are told briefly when it is open; residents are
/// told each day of the week, the closed ones too.
public record HoursWords(Page page, TimeWords times) {

    /// What the rows of the form have no box for.
    private static final Week ALWAYS_OPEN =
            Week.of(
                    List.of(
                            new Week.Row(
                                    Set.of(DayOfWeek.values()),
                                    List.of(new Interval(0, Interval.DAY)))));

    /// @param when days, or a part of the year
    public record Line(String when, String hours) {}

    private enum Look {
        BRIEF,
        WHOLE_WEEK
    }

    public HoursWords(Page page, Instant now) {
        this(page, new TimeWords(page, now));
    }

    /// For what is told without a page, to kiosks.
    static HoursWords in(Messages messages, Language language) {
        Page page = new Page(messages, language, "", Optional.empty(), List.of(), false, false, "");
        return new HoursWords(page, Instant.EPOCH);
    }

    /// A version in a sentence or two, help apart where it is at other times.
    public String sentence(GivenHours hours) {
        String opening = hours.openingHours();
        String staffed = hours.staffedHours();
        if (opening == null || staffed == null || opening.equals(staffed)) {
            return sentence(opening == null ? staffed : opening);
        }
        return page.text("hours.told.open", sentence(opening))
                + ". "
                + page.text("hours.told.staffed", sentence(staffed));
    }

    /// @param text of hours, or null where none are given
    public String sentence(@Nullable String text) {
        return brief(text).stream()
                .map(line -> (line.when() + " " + line.hours()).strip())
                .collect(Collectors.joining("; "));
    }

    /// Those of hours that a point has, whichever kind they were given for.
    public List<Line> brief(OpeningHours hours) {
        return brief(hours.isEmpty() ? null : hours.text());
    }

    private List<Line> brief(@Nullable String text) {
        if (text == null) {
            return List.of(new Line("", page.text("places.hours.unknown")));
        }
        Optional<HoursForm> form =
                OpeningHours.read(text) instanceof Reading.Understood(OpeningHours hours)
                        ? HoursForm.of(hours)
                        : Optional.empty();
        return form.map(
                        rows ->
                                rows.text().equals("off")
                                        ? List.of(new Line("", page.text("hours.stands.closed")))
                                        : lines(rows, Look.BRIEF))
                .orElseGet(() -> List.of(new Line("", text)));
    }

    /// Empty when the text is not understood or says more than lines can: half of it would be
    /// wrong.
    List<Line> wholeWeek(String text) {
        return OpeningHours.read(text) instanceof Reading.Understood(OpeningHours hours)
                ? wholeWeek(hours, HoursForm.of(hours))
                : List.of();
    }

    /// The same where the rows of the hours are known already: finding them takes long.
    List<Line> wholeWeek(OpeningHours hours, Optional<HoursForm> form) {
        return hours.text().equals("24/7")
                ? week(ALWAYS_OPEN, "")
                : form.map(rows -> lines(rows, Look.WHOLE_WEEK)).orElse(List.of());
    }

    private List<Line> lines(HoursForm form, Look look) {
        List<Line> lines = new ArrayList<>();
        lines.addAll(look == Look.BRIEF ? rows(form.week()) : week(form.week(), ""));
        form.seasons().forEach(season -> lines.addAll(season(season, look)));
        holidays(form.holidays(), look).ifPresent(lines::add);
        form.eves()
                .forEach((eve, hours) -> lines.add(new Line(times.name(eve), hours(hours, look))));
        for (ShortDay day : form.shortDays()) {
            lines.add(new Line(name(day.day()), hours(day.intervals(), look)));
        }
        if (!form.remark().isEmpty()) {
            lines.add(new Line(page.text("hours.remark.told"), form.remark()));
        }
        return lines;
    }

    /// The days that are open, those with the same hours together.
    private List<Line> rows(Week week) {
        return week.rows().stream()
                .map(row -> new Line(days(row.days()), hours(row.intervals(), Look.BRIEF)))
                .toList();
    }

    /// All days in order.
    private List<Line> week(Week week, String when) {
        return WeekLines.of(week).lines().stream()
                .map(line -> new Line(days(line, when), times.hours(line.hours())))
                .toList();
    }

    private String days(WeekLines.Line line, String when) {
        boolean everyDay = line.first() == DayOfWeek.MONDAY && line.last() == DayOfWeek.SUNDAY;
        String days = everyDay ? page.text("hours.every-day") : times.days(line);
        return when.isEmpty() ? days : page.text("hours.season.told", when, days);
    }

    private List<Line> season(Season season, Look look) {
        String when = date(season.from()) + "–" + date(season.to());
        if (season.week().isClosed()) {
            return List.of(new Line(when, hours(List.of(), look)));
        }
        return switch (look) {
            case WHOLE_WEEK -> week(season.week(), when);
            case BRIEF ->
                    List.of(
                            new Line(
                                    when,
                                    rows(season.week()).stream()
                                            .map(line -> line.when() + " " + line.hours())
                                            .collect(Collectors.joining(page.comma()))));
        };
    }

    /// That they are like other days is told to those who might have forgotten to say something
    /// else.
    private Optional<Line> holidays(Holidays holidays, Look look) {
        Optional<String> hours =
                switch (holidays) {
                    case Holidays.LikeWeekdays _ ->
                            look == Look.BRIEF
                                    ? Optional.of(page.text("hours.holidays.like-weekdays.told"))
                                    : Optional.empty();
                    case Holidays.Closed _ -> Optional.of(hours(List.of(), look));
                    case Holidays.LikeSundays _ ->
                            Optional.of(page.text("hours.holidays.like-sundays.told"));
                    case Holidays.Hours(List<Interval> intervals) ->
                            Optional.of(hours(intervals, look));
                };
        return hours.map(told -> new Line(page.text("hours.holidays.told"), told));
    }

    private String hours(List<Interval> intervals, Look look) {
        return intervals.isEmpty() && look == Look.BRIEF
                ? page.text("hours.closed.told")
                : times.hours(new DayHours(intervals, List.of()));
    }

    /// As `måndag–onsdag, fredag`.
    private String days(Set<DayOfWeek> days) {
        List<String> runs = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (days.contains(day) && (day == DayOfWeek.MONDAY || !days.contains(day.minus(1)))) {
                runs.add(run(day, days));
            }
        }
        return String.join(", ", runs);
    }

    private String run(DayOfWeek first, Set<DayOfWeek> days) {
        DayOfWeek last = first;
        while (last != DayOfWeek.SUNDAY && days.contains(last.plus(1))) {
            last = last.plus(1);
        }
        String begins = times.weekday(first);
        return first == last
                ? begins
                : begins + (last == first.plus(1) ? ", " : "–") + times.weekday(last);
    }

    private String name(ShortDay.Which day) {
        return NamedDay.of(day)
                .map(times::name)
                .orElseGet(
                        () ->
                                switch (day) {
                                    case ShortDay.Yearly(MonthDay date) -> date(date);
                                    case ShortDay.FromEaster(int days) -> fromEaster(page, days);
                                });
    }

    /// A day that is counted from Easter, by its name where it has one.
    public static String fromEaster(Page page, int days) {
        TimeWords words = new TimeWords(page, Instant.EPOCH);
        return switch (days) {
            case -2 -> words.name(SwedishHoliday.GOOD_FRIDAY);
            case 0 -> words.name(SwedishHoliday.EASTER_SUNDAY);
            case 1 -> words.name(SwedishHoliday.EASTER_MONDAY);
            case 39 -> words.name(SwedishHoliday.ASCENSION_DAY);
            case 49 -> words.name(SwedishHoliday.WHIT_SUNDAY);
            default -> page.text("hours.day.easter" + (days < 0 ? ".before" : ""), Math.abs(days));
        };
    }

    private String date(MonthDay day) {
        return DateTimeFormatter.ofPattern("d MMMM")
                .withLocale(page.language().locale())
                .format(day);
    }
}

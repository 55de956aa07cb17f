package se.digipunkt.server.places.revision;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.GivenHours;
import se.digipunkt.server.places.TimeWords;
import se.digipunkt.server.places.hours.DayHours;
import se.digipunkt.server.places.hours.Interval;
import se.digipunkt.server.places.hours.OpeningHours;
import se.digipunkt.server.places.hours.Reading;
import se.digipunkt.server.places.wording.Eve;
import se.digipunkt.server.places.wording.Holidays;
import se.digipunkt.server.places.wording.HoursForm;
import se.digipunkt.server.places.wording.NamedDay;
import se.digipunkt.server.places.wording.Season;
import se.digipunkt.server.places.wording.ShortDay;
import se.digipunkt.server.places.wording.Week;
import se.digipunkt.server.web.Page;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Hours in the reader's words: `måndag–fredag 10:00–17:00`, `helgdagar stängt`.
record HoursWords(Page page, TimeWords times) {

    HoursWords(Page page, Instant now) {
        this(page, new TimeWords(page, now));
    }

    /// @param when days, or a part of the year
    record Line(String when, String hours) {}

    /// A version in a sentence or two, help apart where it is at other times.
    String sentence(GivenHours hours) {
        String opening = hours.openingHours();
        String staffed = hours.staffedHours();
        if (opening == null || staffed == null || opening.equals(staffed)) {
            return sentence(opening == null ? staffed : opening);
        }
        return page.text("hours.told.open", sentence(opening))
                + ". "
                + page.text("hours.told.staffed", sentence(staffed));
    }

    String sentence(@Nullable String text) {
        return lines(text).stream()
                .map(line -> (line.when() + " " + line.hours()).strip())
                .collect(Collectors.joining("; "));
    }

    /// @param text of hours, or null where none are given
    List<Line> lines(@Nullable String text) {
        if (text == null) {
            return List.of(new Line("", page.text("places.hours.unknown")));
        }
        Optional<HoursForm> form =
                OpeningHours.read(text) instanceof Reading.Understood(OpeningHours hours)
                        ? HoursForm.of(hours)
                        : Optional.empty();
        return form.map(this::lines).orElseGet(() -> List.of(new Line("", text)));
    }

    /// Those of hours that a point has, whichever kind they were given for.
    List<Line> lines(OpeningHours hours) {
        return lines(hours.isEmpty() ? null : hours.text());
    }

    private List<Line> lines(HoursForm form) {
        if (form.text().equals("off")) {
            return List.of(new Line("", page.text("hours.stands.closed")));
        }
        List<Line> lines = new ArrayList<>();
        for (Week.Row row : form.week().rows()) {
            lines.add(new Line(days(row.days()), hours(row.intervals())));
        }
        form.seasons().forEach(season -> lines.add(new Line(range(season), week(season.week()))));
        lines.add(new Line(page.text("hours.holidays.told"), holidays(form.holidays())));
        form.eves().forEach((eve, hours) -> lines.add(new Line(name(eve), hours(hours))));
        for (ShortDay day : form.shortDays()) {
            lines.add(new Line(name(day.day()), hours(day.intervals())));
        }
        if (!form.remark().isEmpty()) {
            lines.add(new Line(page.text("hours.remark.told"), form.remark()));
        }
        return lines;
    }

    private String week(Week week) {
        return week.isClosed()
                ? hours(List.of())
                : week.rows().stream()
                        .map(row -> days(row.days()) + " " + hours(row.intervals()))
                        .collect(Collectors.joining(", "));
    }

    private String holidays(Holidays holidays) {
        return switch (holidays) {
            case Holidays.LikeWeekdays _ -> page.text("hours.holidays.like-weekdays.told");
            case Holidays.Closed _ -> hours(List.of());
            case Holidays.LikeSundays _ -> page.text("hours.holidays.like-sundays.told");
            case Holidays.Hours(List<Interval> intervals) -> hours(intervals);
        };
    }

    String hours(List<Interval> intervals) {
        return intervals.isEmpty()
                ? page.text("hours.closed.told")
                : times.hours(new DayHours(intervals, List.of()));
    }

    /// As `måndag–onsdag, fredag`.
    private String days(Set<DayOfWeek> days) {
        List<String> runs = new ArrayList<>();
        for (int day = 1; day <= 7; day++) {
            int last = day;
            while (last < 7 && days.contains(DayOfWeek.of(last + 1)) && contains(days, day)) {
                last++;
            }
            if (contains(days, day)) {
                runs.add(run(DayOfWeek.of(day), DayOfWeek.of(last)));
            }
            day = last;
        }
        return String.join(", ", runs);
    }

    private static boolean contains(Set<DayOfWeek> days, int day) {
        return days.contains(DayOfWeek.of(day));
    }

    private String run(DayOfWeek first, DayOfWeek last) {
        return first == last
                ? times.weekday(first)
                : times.weekday(first) + (last == first.plus(1) ? ", " : "–") + times.weekday(last);
    }

    private String range(Season season) {
        return date(season.from()) + "–" + date(season.to());
    }

    private String date(MonthDay day) {
        return DateTimeFormatter.ofPattern("d MMMM")
                .withLocale(page.language().locale())
                .format(day);
    }

    String name(Eve eve) {
        return page.text("hours.eve." + eve.code());
    }

    private String name(ShortDay.Which day) {
        return NamedDay.of(day)
                .map(named -> page.text("hours.day." + named.code()))
                .orElseGet(
                        () ->
                                switch (day) {
                                    case ShortDay.Yearly(MonthDay date) -> date(date);
                                    case ShortDay.FromEaster(int days) -> fromEaster(page, days);
                                });
    }

    static String fromEaster(Page page, int days) {
        return page.text("hours.day.easter" + (days < 0 ? ".before" : ""), Math.abs(days));
    }

    /// As `mån`.
    String shortWeekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, page.language().locale());
    }

    /// The name of a holiday or an eve, or empty.
    String feast(Effect.Day day) {
        return day.holiday().map(times::name).or(() -> day.eve().map(this::name)).orElse("");
    }
}

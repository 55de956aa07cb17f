package se.digipunkt.server.places;

import se.digipunkt.server.places.hours.DayHours;
import se.digipunkt.server.places.hours.Interval;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.SwedishHoliday;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.places.wording.Eve;
import se.digipunkt.server.places.wording.HoursAhead;
import se.digipunkt.server.places.wording.NamedDay;
import se.digipunkt.server.places.wording.WeekLines;
import se.digipunkt.server.web.Page;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Days and times as a reader says them: `tis 24 nov 10:00–14:00`.
///
/// @param now what "today" is reckoned from
public record TimeWords(Page page, Instant now) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final String TO = "–";

    /// `tis 24 nov`, with the year when it is another one.
    public String day(LocalDate day) {
        boolean thisYear = day.getYear() == SwedishTime.dayOf(now).getYear();
        return DateTimeFormatter.ofPattern(thisYear ? "EEE d MMM" : "EEE d MMM yyyy")
                .withLocale(locale())
                .format(day);
    }

    /// `37 tim 30 min`.
    public static String length(Page page, long minutes) {
        return minutes % 60 == 0
                ? page.text("hours.length.hours", page.number(minutes / 60))
                : page.text("hours.length", page.number(minutes / 60), minutes % 60);
    }

    boolean today(Instant moment) {
        return SwedishTime.dayOf(moment).equals(SwedishTime.dayOf(now));
    }

    /// The time of day, after its day when that is not today.
    String until(Instant moment) {
        Instant last = lastOf(moment);
        return today(last)
                ? endClock(moment)
                : day(SwedishTime.dayOf(last)) + " " + endClock(moment);
    }

    /// `10:00–14:00`.
    String hours(Span span) {
        return range(page, clock(span.from()), endClock(span.to()));
    }

    /// `17:00–10:00`.
    static String range(Page page, LocalTime from, LocalTime to) {
        return range(page, CLOCK.format(from), CLOCK.format(to));
    }

    /// The earlier time stands to the left, also in a text that runs right to left, and there no
    /// line ends between the two: it would part them like two columns.
    private static String range(Page page, String from, String to) {
        return page.language().direction().equals("rtl")
                ? "\u2066" + from + TO + "\u2060" + to + "\u2069"
                : from + TO + to;
    }

    /// `tis 24 nov 10:00–14:00`, whole days without times, over midnight with both days.
    public String span(Span span) {
        LocalDate first = SwedishTime.dayOf(span.from());
        LocalDate last = SwedishTime.dayOf(lastOf(span.to()));
        boolean whole =
                span.from().equals(SwedishTime.startOf(first))
                        && span.to().equals(SwedishTime.startOf(last.plusDays(1)));
        if (first.equals(last)) {
            return whole ? day(first) : day(first) + " " + hours(span);
        }
        return whole
                ? day(first) + " " + TO + " " + day(last)
                : "%s %s %s %s %s"
                        .formatted(
                                day(first), clock(span.from()), TO, day(last), endClock(span.to()));
    }

    private static String clock(Instant moment) {
        return CLOCK.format(LocalTime.ofInstant(moment, SwedishTime.ZONE));
    }

    /// Midnight ends the day before.
    private static String endClock(Instant moment) {
        String clock = clock(moment);
        return clock.equals("00:00") ? "24:00" : clock;
    }

    private static Instant lastOf(Instant end) {
        return end.minusMillis(1);
    }

    /// The days of a line: `måndag–fredag`.
    public String days(WeekLines.Line line) {
        return line.isSingleDay()
                ? weekday(line.first())
                : weekday(line.first()) + TO + weekday(line.last());
    }

    /// Days that are not ordinary: `tors 24 dec., julafton`.
    public String days(HoursAhead.Other other) {
        if (!other.isSingleDay()) {
            return dayAndMonth(other.first()) + " " + TO + " " + dayAndMonth(other.last());
        }
        String day = dayAndMonth(other.first());
        return feast(other.first())
                .map(name -> page.text("places.hours.named-day", day, name))
                .orElse(day);
    }

    /// Where the year stands above.
    private String dayAndMonth(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEE d MMM").withLocale(locale()).format(day);
    }

    /// What a day is called beside its date.
    public Optional<String> feast(LocalDate day) {
        return SwedishHoliday.on(day)
                .map(this::name)
                .or(() -> Eve.on(day).map(this::name))
                .or(() -> NamedDay.on(day).map(this::name));
    }

    public String name(Eve eve) {
        return page.text("hours.eve." + eve.code());
    }

    public String name(NamedDay day) {
        return page.text("hours.day." + day.code());
    }

    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale());
    }

    public String name(SwedishHoliday holiday) {
        return page.text(
                "places.holiday." + holiday.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// The hours of a day: `10:00–12:00, 13:00–17:00`.
    public String hours(DayHours hours) {
        return String.join(", ", spans(hours));
    }

    /// The same, what stands between two commas apart: no line ends inside.
    public List<String> spans(DayHours hours) {
        return hours.isClosed()
                ? List.of(page.text("places.hours.closed"))
                : hours.intervals().stream().map(this::interval).toList();
    }

    private String interval(Interval interval) {
        if (interval.isWholeDay()) {
            return page.text("places.hours.all-day");
        }
        boolean midnight = interval.to() % Interval.DAY == 0;
        return range(
                page,
                CLOCK.format(interval.begins()),
                midnight ? "24:00" : CLOCK.format(interval.ends()));
    }

    private Locale locale() {
        return page.language().locale();
    }
}

package se.digipunkt.kiosk.outlook;

import se.digipunkt.desk.Texts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/// Days and times as a reader says them, with today and tomorrow by name.
record Times(Texts texts, Instant now) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /// `16:00`, after its day when that is not today.
    String until(Instant end) {
        LocalDate day = dayOf(end.minusMillis(1));
        return day.equals(today()) ? endClock(end) : joined(day(day), endClock(end));
    }

    /// `i dag 10:00–14:00`, `tis 24 nov 10:00–14:00`.
    String span(Interval interval) {
        LocalDate first = dayOf(interval.from());
        LocalDate last = dayOf(interval.to().minusMillis(1));
        if (first.equals(last)) {
            return joined(day(first), range(clock(interval.from()), endClock(interval.to())));
        }
        return joined(day(first), ltr(clock(interval.from())))
                + " – "
                + joined(day(last), ltr(endClock(interval.to())));
    }

    /// `tisdag 24 november 10:00–14:00`: for paper, which is read another day.
    String dated(Interval interval) {
        LocalDate day = dayOf(interval.from());
        String name = texts.date(day, "EEEE d MMMM yyyy");
        return dayOf(interval.to().minusMillis(1)).equals(day)
                ? joined(name, range(clock(interval.from()), endClock(interval.to())))
                : joined(name, ltr(clock(interval.from())));
    }

    /// `i dag 10:00`.
    String from(Instant moment) {
        return joined(day(dayOf(moment)), ltr(clock(moment)));
    }

    /// `i dag`, `i morgon`, `tis 24 nov`.
    String day(LocalDate day) {
        if (day.equals(today())) {
            return texts.text("today");
        }
        if (day.equals(today().plusDays(1))) {
            return texts.text("tomorrow");
        }
        boolean thisYear = day.getYear() == today().getYear();
        return texts.date(day, thisYear ? "EEE d MMM" : "EEE d MMM yyyy");
    }

    LocalDate today() {
        return dayOf(now);
    }

    static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, Promise.HERE);
    }

    private static String joined(String day, String clock) {
        return day + " " + clock;
    }

    private static String clock(Instant moment) {
        return CLOCK.format(LocalTime.ofInstant(moment, Promise.HERE));
    }

    /// Midnight ends the day before.
    private static String endClock(Instant moment) {
        String clock = clock(moment);
        return clock.equals("00:00") ? "24:00" : clock;
    }

    /// No line ends between the two: in a text that runs right to left it would part them like two
    /// columns.
    private String range(String from, String to) {
        boolean rtl = texts.direction().equals("rtl");
        return ltr(from + (rtl ? "–\u2060" : "–") + to);
    }

    /// The earlier time stands to the left, also in a text that runs right to left.
    private String ltr(String text) {
        return texts.direction().equals("rtl") ? "\u2066" + text + "\u2069" : text;
    }
}

package se.digipunkt.server.places.wording;

import com.fasterxml.jackson.annotation.JsonValue;

import se.digipunkt.protocol.Coded;
import se.digipunkt.server.places.hours.Interval;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Eves that many close on, or close early, though the law counts them as ordinary days.
public enum Eve implements Coded {
    /// The Friday between June 19 and 25.
    MIDSUMMERS_EVE("Jun 19-25 Fr", MonthDay.of(6, 19), MonthDay.of(6, 25)),
    CHRISTMAS_EVE("Dec 24", MonthDay.of(12, 24), MonthDay.of(12, 24)),
    NEW_YEARS_EVE("Dec 31", MonthDay.of(12, 31), MonthDay.of(12, 31));

    private final String days;
    private final MonthDay first;
    private final MonthDay last;

    Eve(String days, MonthDay first, MonthDay last) {
        this.days = days;
        this.first = first;
        this.last = last;
    }

    public static Optional<Eve> on(LocalDate date) {
        MonthDay day = MonthDay.from(date);
        return Arrays.stream(values())
                .filter(eve -> !day.isBefore(eve.first) && !day.isAfter(eve.last))
                .filter(eve -> eve.isDated() || date.getDayOfWeek() == DayOfWeek.FRIDAY)
                .findFirst();
    }

    /// The eve that is always on that day of the year.
    static Optional<Eve> dated(ShortDay.Which day) {
        return Arrays.stream(values())
                .filter(eve -> eve.isDated() && eve.days.equals(day.text()))
                .findFirst();
    }

    private boolean isDated() {
        return first.equals(last);
    }

    /// @param intervals empty: closed
    /// @param openDays weekdays that are open in an ordinary week, as `Mo-Fr`, or empty
    String rule(List<Interval> intervals, String openDays) {
        if (intervals.isEmpty()) {
            return days + " off";
        }
        String weekdays = !isDated() || openDays.isEmpty() ? "" : " " + openDays;
        return days + weekdays + " " + Times.joined(intervals, ",");
    }

    /// The hours of the eve that a rule says, where it is about this eve by its days alone.
    Optional<List<Interval>> said(String rule) {
        if (!rule.startsWith(days + " ")) {
            return Optional.empty();
        }
        String times = rule.substring(days.length() + 1);
        return times.equals("off") ? Optional.of(List.of()) : Times.read(times);
    }

    @Override
    @JsonValue
    public String code() {
        return Coded.kebab(this);
    }
}

package se.digipunkt.server.places;

import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.Spans;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.places.wording.OrdinaryWeek;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Some days told as an ordinary week and the days that are not ordinary.
///
/// @param from first day
/// @param through last day, included
/// @param week what most Mondays are like, and so on
/// @param others the days that differ from that
record OpenTimes(
        LocalDate from,
        LocalDate through,
        Map<DayOfWeek, List<Times>> week,
        SortedMap<LocalDate, List<Times>> others) {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
    private static final Duration DAY = Duration.ofDays(1);

    OpenTimes {
        week = Collections.unmodifiableMap(new EnumMap<>(week));
        others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
    }

    /// @param closes earlier than `opens` on the day after
    record Times(LocalTime opens, LocalTime closes) {

        static final Times CLOSED = new Times(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        static final Times WHOLE_DAY = new Times(LocalTime.MIDNIGHT, LAST_MINUTE);
    }

    /// @param open what is open on those days
    static OpenTimes of(Spans open, LocalDate from, LocalDate through) {
        SortedMap<LocalDate, List<Times>> days = new TreeMap<>();
        from.datesUntil(through.plusDays(1)).forEach(day -> days.put(day, new ArrayList<>()));
        open.list().forEach(span -> enter(span, days));
        OrdinaryWeek<List<Times>> week = OrdinaryWeek.of(days);
        SortedMap<LocalDate, List<Times>> others = new TreeMap<>(days);
        others.entrySet().removeIf(day -> week.isLike(day.getKey(), day.getValue()));
        return new OpenTimes(from, through, week.days(), others);
    }

    /// Over midnight it belongs to the day on which it begins; longer than a day it is told day by
    /// day.
    private static void enter(Span span, SortedMap<LocalDate, List<Times>> days) {
        LocalDate day = SwedishTime.dayOf(span.from());
        if (span.length().compareTo(DAY) < 0) {
            add(days, day, new Times(timeOf(span.from()), timeOf(span.to())));
            return;
        }
        for (Span rest = span; ; ) {
            Instant midnight = SwedishTime.startOf(day.plusDays(1));
            boolean whole = rest.from().equals(SwedishTime.startOf(day));
            if (!rest.to().isAfter(midnight)) {
                boolean toMidnight = rest.to().equals(midnight);
                add(
                        days,
                        day,
                        whole && toMidnight
                                ? Times.WHOLE_DAY
                                : new Times(timeOf(rest.from()), timeOf(rest.to())));
                return;
            }
            add(
                    days,
                    day,
                    whole ? Times.WHOLE_DAY : new Times(timeOf(rest.from()), LocalTime.MIDNIGHT));
            rest = new Span(midnight, rest.to());
            day = day.plusDays(1);
        }
    }

    private static void add(SortedMap<LocalDate, List<Times>> days, LocalDate day, Times times) {
        List<Times> known = days.get(day);
        if (known != null) {
            known.add(times);
        }
    }

    private static LocalTime timeOf(Instant moment) {
        return LocalTime.ofInstant(moment, SwedishTime.ZONE);
    }
}

package se.digipunkt.kiosk.outlook;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Settings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What one place has promised for the days that the server has told.
///
/// @param end the first moment of which nothing is known
record Promise(
        LocalDate through,
        Instant end,
        List<Interval> access,
        List<Interval> staffed,
        List<Interval> bus) {

    static final ZoneId HERE = ZoneId.of("Europe/Stockholm");

    static Promise of(Settings.Promised promised) {
        Instant begin = promised.from().atStartOfDay(HERE).toInstant();
        List<Integer> staffed = promised.staffed();
        return new Promise(
                promised.to(),
                promised.to().plusDays(1).atStartOfDay(HERE).toInstant(),
                intervals(begin, promised.access()),
                intervals(begin, staffed == null ? promised.access() : staffed),
                intervals(begin, promised.bus()));
    }

    private static List<Interval> intervals(Instant begin, List<Integer> minutes) {
        List<Interval> intervals = new ArrayList<>();
        Instant at = begin;
        for (int i = 0; i + 1 < minutes.size(); i += 2) {
            Instant from = at.plusSeconds(60L * minutes.get(i));
            at = from.plusSeconds(60L * minutes.get(i + 1));
            intervals.add(new Interval(from, at));
        }
        return List.copyOf(intervals);
    }

    /// The same with the place closed for a time.
    Promise closed(Interval closure) {
        return new Promise(through, end, without(access, closure), without(staffed, closure), bus);
    }

    private static List<Interval> without(List<Interval> all, Interval closure) {
        return all.stream().flatMap(one -> one.without(closure).stream()).toList();
    }

    /// The same with the place open at other times as well.
    Promise opened(List<Interval> moreAccess, List<Interval> moreStaffed) {
        return new Promise(through, end, with(access, moreAccess), with(staffed, moreStaffed), bus);
    }

    /// In order, and as one where they touch.
    private static List<Interval> with(List<Interval> all, List<Interval> more) {
        List<Interval> together = new ArrayList<>();
        Stream.concat(all.stream(), more.stream())
                .sorted(Comparator.comparing(Interval::from))
                .forEach(
                        next -> {
                            Interval last = together.isEmpty() ? null : together.getLast();
                            if (last == null || next.from().isAfter(last.to())) {
                                together.add(next);
                            } else if (next.to().isAfter(last.to())) {
                                together.set(
                                        together.size() - 1, new Interval(last.from(), next.to()));
                            }
                        });
        return List.copyOf(together);
    }

    /// What *closed today* closes of a day: all of it while nothing has opened yet, so that it is
    /// told as such, later what is left; nothing where nothing more is open.
    Optional<Interval> closable(Interval day, Instant now) {
        List<Interval> open =
                Stream.concat(access.stream(), staffed.stream())
                        .filter(one -> one.from().isBefore(day.to()))
                        .filter(one -> one.to().isAfter(day.from()))
                        .toList();
        if (open.stream().noneMatch(one -> one.to().isAfter(now))) {
            return Optional.empty();
        }
        boolean begun = open.stream().anyMatch(one -> !one.from().isAfter(now));
        return Optional.of(begun ? day.from(now) : day);
    }

    boolean isKnownAt(Instant moment) {
        return moment.isBefore(end);
    }

    /// Null when there is nothing of the kind at all.
    @Nullable Look look(List<Interval> intervals, Instant now) {
        if (intervals.isEmpty()) {
            return null;
        }
        for (Interval interval : intervals) {
            if (interval.contains(now)) {
                return new Look.Open(interval.to().isBefore(end) ? interval.to() : null);
            }
            if (interval.from().isAfter(now)) {
                return new Look.Opens(interval);
            }
        }
        return new Look.Never(through);
    }
}

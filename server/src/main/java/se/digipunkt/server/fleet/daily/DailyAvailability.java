package se.digipunkt.server.fleet.daily;

import jakarta.inject.Singleton;

import se.digipunkt.server.fleet.availability.Accounting;
import se.digipunkt.server.fleet.availability.Counted;
import se.digipunkt.server.places.promised.Promised;
import se.digipunkt.server.storage.WriteGate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The door to availability as it is stored.
@Singleton
public final class DailyAvailability {

    private final DayTable days;
    private final CountedTable counted;
    private final Count count;
    private final DueCounts due;
    private final WriteGate gate;

    DailyAvailability(
            DayTable days, CountedTable counted, Count count, DueCounts due, WriteGate gate) {
        this.days = days;
        this.counted = counted;
        this.count = count;
        this.due = due;
        this.gate = gate;
    }

    /// What became of the promised access time of some places from one day to another, both
    /// included. Days that were not counted are unknown.
    public Map<String, Counted> sums(Collection<String> places, LocalDate first, LocalDate last) {
        if (places.isEmpty()) {
            return Map.of();
        }
        return gate.read(
                () -> {
                    Map<String, Counted> sums = new HashMap<>();
                    days.sums(List.copyOf(places), first, last)
                            .forEach(row -> sums.put(row.place(), row.counted()));
                    Map<String, CountedRow> done = new HashMap<>();
                    counted.list().forEach(row -> done.put(row.place(), row));
                    for (String place : places) {
                        Counted rest =
                                unknown(place, first, last, Optional.ofNullable(done.get(place)));
                        sums.merge(place, rest, Counted::plus);
                    }
                    return sums;
                });
    }

    private Counted unknown(
            String place, LocalDate first, LocalDate last, Optional<CountedRow> done) {
        if (done.isEmpty()
                || done.get().lastDay().isBefore(first)
                || done.get().firstDay().isAfter(last)) {
            return uncounted(place, first, last);
        }
        return uncounted(place, first, done.get().firstDay().minusDays(1))
                .plus(uncounted(place, done.get().lastDay().plusDays(1), last));
    }

    private Counted uncounted(String place, LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return Counted.NOTHING;
        }
        Promised promised = count.promised(place, first, last);
        return Counted.unknown(promised.promised().total(), promised.shortNotice().total());
    }

    /// By day, for the days with a promise that have been counted.
    public Map<LocalDate, Counted> byDay(String place, LocalDate first, LocalDate last) {
        Map<LocalDate, Counted> byDay = new TreeMap<>();
        gate.read(() -> days.list(place, first, last))
                .forEach(row -> byDay.put(row.day(), row.counted()));
        return byDay;
    }

    /// The same, and days with a promise that have not been counted, which are unknown.
    public Map<LocalDate, Counted> everyDay(String place, LocalDate first, LocalDate last) {
        return gate.read(
                () -> {
                    Promised promised = count.promised(place, first, last);
                    Map<LocalDate, Counted> all =
                            Accounting.byDay(
                                    List.of(), promised.promised(), promised.shortNotice());
                    Optional<CountedRow> done = counted.find(place);
                    all.keySet().removeIf(day -> done.filter(row -> row.has(day)).isPresent());
                    all.putAll(byDay(place, first, last));
                    return all;
                });
    }

    /// Places whose figures cannot be counted at present, by a fault that the log tells; they are
    /// tried again by themselves.
    public Set<String> failing() {
        return due.failing();
    }
}

package se.digipunkt.server.fleet.daily;

import jakarta.inject.Singleton;

import se.digipunkt.server.fleet.availability.Counted;
import se.digipunkt.server.fleet.daily.Uncounted.Asked;
import se.digipunkt.server.storage.WriteGate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/// The door to availability as it is stored.
@Singleton
public final class DailyAvailability {

    private final DayTable days;
    private final CountedTable counted;
    private final Uncounted uncounted;
    private final DueCounts due;
    private final WriteGate gate;

    DailyAvailability(
            DayTable days,
            CountedTable counted,
            Uncounted uncounted,
            DueCounts due,
            WriteGate gate) {
        this.days = days;
        this.counted = counted;
        this.uncounted = uncounted;
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
                    uncounted
                            .sums(
                                    places.stream()
                                            .map(id -> new Asked(id, first, last, done.get(id)))
                                            .toList())
                            .forEach((place, rest) -> sums.merge(place, rest, Counted::plus));
                    return sums;
                });
    }

    /// By day, for the days with a promise; those that have not been counted are unknown.
    public Map<LocalDate, Counted> byDay(String place, LocalDate first, LocalDate last) {
        return gate.read(
                () -> {
                    CountedRow done = counted.find(place).orElse(null);
                    Map<LocalDate, Counted> all =
                            new TreeMap<>(uncounted.byDay(new Asked(place, first, last, done)));
                    days.list(place, first, last).forEach(row -> all.put(row.day(), row.counted()));
                    return all;
                });
    }

    /// Whether a day of a place is counted, and as what is known by now would have it.
    public BiFunction<String, LocalDate, HowCounted> counted() {
        Map<String, CountedRow> done = new HashMap<>();
        gate.read(counted::list).forEach(row -> done.put(row.place(), row));
        Map<String, Waiting> waiting = waiting();
        LocalDate today = due.today();
        return (place, day) -> {
            CountedRow row = done.get(place);
            Waiting waits = waiting.get(place);
            if (day.isAfter(today) || waits != null && waits.has(day)) {
                return HowCounted.NOT_YET;
            }
            if (row == null || day.isBefore(row.firstDay())) {
                return HowCounted.NOTHING_TOLD;
            }
            return row.has(day) ? HowCounted.COUNTED : HowCounted.NOT_YET;
        };
    }

    /// The first day of which a kiosk of a place has told anything; empty while none has.
    public Optional<LocalDate> firstTold(String place) {
        return gate.read(() -> counted.find(place)).map(CountedRow::firstDay);
    }

    /// Days of places that ought to be counted and are not, by place: they began after it was
    /// counted last and are over, or it cannot be counted at present.
    public Map<String, Waiting> waiting() {
        return due.waiting();
    }
}

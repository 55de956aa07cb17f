package se.digipunkt.server.fleet.daily;

import jakarta.inject.Singleton;

import se.digipunkt.server.fleet.availability.Counted;
import se.digipunkt.server.fleet.evidence.Evidence;
import se.digipunkt.server.places.promised.Promised;
import se.digipunkt.server.storage.WriteGate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The door to availability as it is stored.
@Singleton
public final class DailyAvailability {

    private final DayTable days;
    private final CountedTable counted;
    private final Count count;
    private final Evidence evidence;
    private final WriteGate gate;

    DailyAvailability(
            DayTable days, CountedTable counted, Count count, Evidence evidence, WriteGate gate) {
        this.days = days;
        this.counted = counted;
        this.count = count;
        this.evidence = evidence;
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

    /// Counts anew what is due. What comes meanwhile is due again.
    ///
    /// @return true when there may be more
    boolean countDue(int most) {
        List<Evidence.Due> due = evidence.due(most);
        due.forEach(this::count);
        return due.size() == most;
    }

    private void count(Evidence.Due due) {
        Optional<CountedRow> done = gate.read(() -> counted.find(due.place()));
        Evidence.Due all = done.map(row -> joined(due, row)).orElse(due);
        List<DayRow> rows = gate.read(() -> count.days(all.place(), all.first(), all.last()));
        gate.write(
                () -> {
                    if (evidence.take(due)) {
                        days.remove(all.place(), all.first(), all.last());
                        days.saveAll(rows);
                        CountedRow now = hull(all, done);
                        counted.save(now.place(), now.firstDay(), now.lastDay());
                    }
                });
    }

    /// With the days between it and those that were counted before, so that these have no gap.
    private static Evidence.Due joined(Evidence.Due due, CountedRow done) {
        LocalDate after = done.lastDay().plusDays(1);
        LocalDate before = done.firstDay().minusDays(1);
        return new Evidence.Due(
                due.place(),
                due.first().isAfter(after) ? after : due.first(),
                due.last().isBefore(before) ? before : due.last(),
                due.mark());
    }

    private static CountedRow hull(Evidence.Due due, Optional<CountedRow> done) {
        return done.map(
                        row ->
                                new CountedRow(
                                        due.place(),
                                        due.first().isBefore(row.firstDay())
                                                ? due.first()
                                                : row.firstDay(),
                                        due.last().isAfter(row.lastDay())
                                                ? due.last()
                                                : row.lastDay()))
                .orElseGet(() -> new CountedRow(due.place(), due.first(), due.last()));
    }

    /// Makes the days due that have begun since a place was last counted: those of a silent kiosk
    /// are unknown, and told from what is stored all the same.
    void countUntil(LocalDate today) {
        for (CountedRow done : gate.read(counted::list)) {
            if (done.lastDay().isBefore(today)) {
                evidence.makeDue(done.place(), done.lastDay().plusDays(1), today);
            }
        }
    }

    /// Makes the days due whose promise is another one than when they were counted.
    void comparePromises() {
        gate.read(counted::list).forEach(this::comparePromises);
    }

    private void comparePromises(CountedRow done) {
        Promised promised =
                gate.read(() -> count.promised(done.place(), done.firstDay(), done.lastDay()));
        Map<LocalDate, Long> now = count.promises(promised);
        Map<LocalDate, Long> then = new TreeMap<>();
        gate.read(() -> days.list(done.place(), done.firstDay(), done.lastDay()))
                .forEach(row -> then.put(row.day(), row.promise()));
        List<LocalDate> changed = new ArrayList<>();
        for (LocalDate day = done.firstDay(); !day.isAfter(done.lastDay()); day = day.plusDays(1)) {
            if (!Optional.ofNullable(now.get(day)).equals(Optional.ofNullable(then.get(day)))) {
                changed.add(day);
            }
        }
        if (!changed.isEmpty()) {
            evidence.makeDue(done.place(), changed.getFirst(), changed.getLast());
        }
    }
}

package se.digipunkt.server.places.kept;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.Bus;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.visits.Visits;
import se.digipunkt.server.storage.WriteGate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The door to what became of the calls of buses.
@Singleton
public final class KeptVisits {

    private final Places places;
    private final Visits visits;
    private final VisitKeptTable kept;
    private final VisitCountedTable counted;
    private final WriteGate gate;

    KeptVisits(
            Places places,
            Visits visits,
            VisitKeptTable kept,
            VisitCountedTable counted,
            WriteGate gate) {
        this.places = places;
        this.visits = visits;
        this.kept = kept;
        this.counted = counted;
        this.gate = gate;
    }

    /// The public calls of some buses, and of any bus at some stops, by what became of them; by the
    /// id of the bus. Calls to come are unknown, unless they are cancelled.
    ///
    /// @param last included
    public Map<String, VisitCounts> sums(Collection<String> ids, LocalDate first, LocalDate last) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return gate.read(
                () -> {
                    Map<String, VisitCounts> sums = new TreeMap<>();
                    kept.sums(List.copyOf(ids), first, last)
                            .forEach(row -> sums.merge(row.bus(), row.counts(), VisitCounts::plus));
                    uncounted(ids, first, last)
                            .forEach(
                                    one ->
                                            sums.merge(
                                                    one.bus(),
                                                    VisitCounts.of(List.of(one)),
                                                    VisitCounts::plus));
                    return sums;
                });
    }

    /// What became of each of them, by day.
    public List<Became> list(Collection<String> ids, LocalDate first, LocalDate last) {
        return ids.isEmpty()
                ? List.of()
                : gate.read(
                        () ->
                                Stream.concat(
                                                kept.list(List.copyOf(ids), first, last).stream()
                                                        .map(VisitKeptRow::became),
                                                uncounted(ids, first, last).stream())
                                        .toList());
    }

    /// Calls of days that no job has looked at yet: those to come.
    private List<Became> uncounted(Collection<String> ids, LocalDate first, LocalDate last) {
        Map<String, LocalDate> until = new HashMap<>();
        counted.list().forEach(row -> until.put(row.bus(), row.lastDay()));
        boolean all =
                buses().stream()
                        .allMatch(bus -> until.containsKey(bus) && !last.isAfter(until.get(bus)));
        if (all) {
            return List.of();
        }
        List<Became> rest = new ArrayList<>();
        for (Call call : places.listCalls(ids, first, last)) {
            Keeping.of(call.bus(), List.of(call), List.of(), places.notice(), Map.of()).stream()
                    .filter(one -> !one.day().isBefore(first) && !one.day().isAfter(last))
                    .filter(one -> one.day().isAfter(until.getOrDefault(one.bus(), LocalDate.MIN)))
                    .forEach(rest::add);
        }
        return rest;
    }

    /// Makes the days due that have begun since a bus was last looked at; of a bus that never was,
    /// all since its first call.
    void countUntil(LocalDate today) {
        Map<String, LocalDate> until = new HashMap<>();
        gate.read(counted::list).forEach(row -> until.put(row.bus(), row.lastDay()));
        for (String bus : buses()) {
            LocalDate last = until.getOrDefault(bus, LocalDate.MIN);
            if (last.isBefore(today)) {
                gate.write(() -> makeDue(bus, last, today));
            }
        }
    }

    /// Archived ones too: their figures stay.
    private List<String> buses() {
        return places.listIn(new Scope.Region()).stream()
                .filter(Bus.class::isInstance)
                .map(Place::id)
                .toList();
    }

    private void makeDue(String bus, LocalDate counted, LocalDate today) {
        LocalDate first =
                counted.equals(LocalDate.MIN) ? firstCall(bus, today) : counted.plusDays(1);
        first.datesUntil(today.plusDays(1)).forEach(day -> visits.called(bus, day));
        this.counted.save(bus, today);
    }

    private LocalDate firstCall(String bus, LocalDate today) {
        return places.listCalls(bus, LocalDate.EPOCH, today).stream()
                .map(call -> Keeping.dayOf(call, places.notice()))
                .min(LocalDate::compareTo)
                .filter(day -> day.isBefore(today))
                .orElse(today);
    }
}

package se.digipunkt.server.places.kept;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.Bus;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.places.visits.Visits;
import se.digipunkt.server.storage.WriteGate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The door to what became of the calls of buses.
@Singleton
public final class KeptVisits {

    /// A call of the day before may end in the early hours, or was moved to the next days.
    private static final int DAYS_OF_A_CALL = 2;

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

    /// The stops at which each of the buses has public calls.
    Map<String, Set<String>> stops(Collection<String> ids, LocalDate first, LocalDate last) {
        Map<String, Set<String>> stops = new HashMap<>();
        if (!ids.isEmpty()) {
            gate.read(() -> kept.stops(List.copyOf(ids), first, last))
                    .forEach(
                            row ->
                                    stops.computeIfAbsent(row.bus(), _ -> new HashSet<>())
                                            .add(row.stop()));
        }
        return stops;
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

    /// Calls that nobody has counted yet: those to come, and those of days that wait for it. What
    /// was counted before and is to be counted anew stands until then.
    private List<Became> uncounted(Collection<String> ids, LocalDate first, LocalDate last) {
        Map<String, LocalDate> until = new HashMap<>();
        counted.list().forEach(row -> until.put(row.bus(), row.lastDay()));
        Set<BusDay> waiting =
                visits.due(first, last).stream()
                        .map(due -> new BusDay(due.bus(), due.day()))
                        .collect(Collectors.toSet());
        LocalDate since = uncountedSince(until, waiting, first);
        if (since.isAfter(last)) {
            return List.of();
        }
        Set<String> known =
                waiting.isEmpty()
                        ? Set.of()
                        : kept.list(List.copyOf(ids), since, last).stream()
                                .map(VisitKeptRow::call)
                                .collect(Collectors.toSet());
        return places.listCalls(ids, since, last).stream()
                .flatMap(call -> unknown(call).stream())
                .filter(one -> !one.day().isBefore(first) && !one.day().isAfter(last))
                .filter(
                        one ->
                                one.day().isAfter(until.getOrDefault(one.bus(), LocalDate.MIN))
                                        || waiting.contains(new BusDay(one.bus(), one.day()))
                                                && !known.contains(one.call()))
                .toList();
    }

    /// Days before it are counted: of ten years only those that are not are to be read.
    private LocalDate uncountedSince(
            Map<String, LocalDate> until, Set<BusDay> waiting, LocalDate first) {
        LocalDate since =
                Stream.concat(
                                waiting.stream().map(BusDay::day),
                                buses().stream()
                                        .map(
                                                bus ->
                                                        until.containsKey(bus)
                                                                ? until.get(bus).plusDays(1)
                                                                : first))
                        .min(LocalDate::compareTo)
                        .orElse(LocalDate.MAX);
        return since.isBefore(first) ? first : since;
    }

    private record BusDay(String bus, LocalDate day) {}

    private List<Became> unknown(Call call) {
        return Keeping.of(
                call.bus(), List.of(call), List.of(), places.notice(), Map.of(), Instant.MIN);
    }

    /// Makes the days due of calls that have ended since a moment: until then they were unknown.
    void countEnded(Instant since, Instant now) {
        LocalDate today = SwedishTime.dayOf(now);
        List<Call> ended =
                places.listCalls(today.minusDays(DAYS_OF_A_CALL), today).stream()
                        .filter(call -> call.over().isAfter(since) && !call.over().isAfter(now))
                        .toList();
        if (!ended.isEmpty()) {
            gate.write(
                    () ->
                            ended.forEach(
                                    call ->
                                            visits.called(
                                                    call.bus(),
                                                    Keeping.dayOf(call, places.notice()))));
        }
    }

    /// Makes the days due that have begun since a bus was last looked at, with the one of then,
    /// which was not over; of a bus that never was, all since its first call.
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
        LocalDate first = counted.equals(LocalDate.MIN) ? firstCall(bus, today) : counted;
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

package se.digipunkt.server.places.kept;

import jakarta.inject.Singleton;

import se.digipunkt.server.access.Actor;
import se.digipunkt.server.places.Bus;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.choice.Days;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The door to visits for readers. Often one person alone drives a bus: whether they were late at a
/// call, and on which day, is for those of the bus and its coordinator. Others read the visits of a
/// bus summed over at least three stops, by whole months: days could be subtracted from each other.
@Singleton
public final class ReadVisits {

    /// Of fewer places a sum says something about one.
    public static final int FEWEST_PLACES = 3;

    /// A longer answer is asked for in parts.
    public static final int MOST_YEARS = 2;

    private final KeptVisits visits;
    private final VisitsJob job;
    private final Places places;
    private final Clock clock;

    ReadVisits(KeptVisits visits, VisitsJob job, Places places, Clock clock) {
        this.visits = visits;
        this.job = job;
        this.places = places;
        this.clock = clock;
    }

    /// @param counts empty where the reader may not see them
    public record OfBus(String bus, Optional<VisitCounts> counts) {}

    /// The public calls of a scope by bus: those of a bus, or at the stops of a municipality or
    /// point. Buses without any are left out. Others read them of whole months that are over.
    public List<OfBus> sums(Actor actor, Scope scope, Days days) {
        List<String> ids = places.idsIn(scope);
        Map<String, VisitCounts> sums = visits.sums(ids, days.from(), days.to());
        Set<String> shown = new HashSet<>(readable(actor));
        if (!shown.containsAll(sums.keySet()) && days.arePastMonths(today())) {
            shown.addAll(shared(ids, days));
        }
        return sums.entrySet().stream()
                .map(
                        sum ->
                                new OfBus(
                                        sum.getKey(),
                                        shown.contains(sum.getKey())
                                                ? Optional.of(sum.getValue())
                                                : Optional.empty()))
                .toList();
    }

    /// True when the reader is to ask for whole months that are over, to be told anything.
    boolean onlyByMonth(List<OfBus> sums, Days days) {
        return !sums.isEmpty()
                && !days.arePastMonths(today())
                && sums.stream().allMatch(one -> one.counts().isEmpty());
    }

    /// Buses that stop at enough places in each of the months: a longer time tells nothing that its
    /// months do not.
    private Set<String> shared(List<String> ids, Days days) {
        Map<String, String> municipalities =
                places.listIn(new Scope.Region()).stream()
                        .collect(Collectors.toMap(Place::id, Place::municipality));
        Set<String> shared = new HashSet<>();
        Set<String> few = new HashSet<>();
        for (Days month : days.months()) {
            Map<String, Set<String>> here = visits.stops(ids, month.from(), month.to());
            Map<String, Set<String>> all = visits.stops(here.keySet(), month.from(), month.to());
            here.forEach(
                    (bus, stops) ->
                            (areMany(stops, all.getOrDefault(bus, stops), municipalities)
                                            ? shared
                                            : few)
                                    .add(bus));
        }
        shared.removeAll(few);
        return shared;
    }

    /// A bus is told by its parts only where none is so small: what is left of the whole beside the
    /// others would tell it.
    static boolean areMany(Set<String> here, Set<String> all, Map<String, String> municipalities) {
        if (here.size() < FEWEST_PLACES) {
            return false;
        }
        return here.containsAll(all)
                || all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        stop -> municipalities.getOrDefault(stop, ""),
                                        Collectors.counting()))
                        .values()
                        .stream()
                        .allMatch(stops -> stops >= FEWEST_PLACES);
    }

    /// The ids of buses whose visits cannot be counted at present, by a fault that the log tells.
    public Set<String> failing() {
        return job.failing();
    }

    /// What became of each of them, by day: of the buses that the reader answers for.
    public List<Became> calls(Actor actor, Scope scope, Days days) {
        Set<String> readable = readable(actor);
        if (readable.isEmpty()) {
            return List.of();
        }
        Collection<String> ids = scope instanceof Scope.Region ? readable : places.idsIn(scope);
        return visits.list(ids, days.from(), days.to()).stream()
                .filter(one -> readable.contains(one.bus()))
                .toList();
    }

    /// The same of a bus, by day.
    public Map<LocalDate, VisitCounts> byDay(String bus, LocalDate first, LocalDate last) {
        Map<LocalDate, List<Became>> byDay = new TreeMap<>();
        visits.list(List.of(bus), first, last)
                .forEach(one -> byDay.computeIfAbsent(one.day(), _ -> new ArrayList<>()).add(one));
        Map<LocalDate, VisitCounts> counts = new TreeMap<>();
        byDay.forEach((day, all) -> counts.put(day, VisitCounts.of(all)));
        return counts;
    }

    /// True when they may see what became of single calls of a bus.
    public boolean readsEach(Actor actor, String bus) {
        return places.find(bus).filter(place -> worksAt(actor, place)).isPresent();
    }

    private Set<String> readable(Actor actor) {
        return places.listIn(new Scope.Region()).stream()
                .filter(Bus.class::isInstance)
                .filter(bus -> worksAt(actor, bus))
                .map(Place::id)
                .collect(Collectors.toSet());
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }

    private static boolean worksAt(Actor actor, Place place) {
        return actor.worksAt(place.id(), place.municipality());
    }
}

package se.digipunkt.server.places.kept;

import jakarta.inject.Singleton;

import se.digipunkt.server.access.Actor;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.choice.Days;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The door to visits for readers. Often one person alone drives a bus: whether they were late at a
/// call, and on which day, is for those of the bus and its coordinator. Others read the visits of a
/// bus summed over at least three stops.
@Singleton
public final class ReadVisits {

    /// Of fewer places a sum says something about one.
    public static final int FEWEST_PLACES = 3;

    private final KeptVisits visits;
    private final Places places;

    ReadVisits(KeptVisits visits, Places places) {
        this.visits = visits;
        this.places = places;
    }

    /// @param counts empty where the reader may not see them
    public record OfBus(String bus, Optional<VisitCounts> counts) {}

    /// The public calls of a scope by bus: those of a bus, or at the stops of a municipality or
    /// point. Buses without any are left out.
    public List<OfBus> sums(Actor actor, Scope scope, Days days) {
        List<String> ids = places.idsIn(scope);
        Map<String, Integer> here = visits.stops(ids, days.from(), days.to());
        Map<String, Integer> all = visits.stops(here.keySet(), days.from(), days.to());
        return visits.sums(ids, days.from(), days.to()).entrySet().stream()
                .map(
                        sum -> {
                            int stops = here.getOrDefault(sum.getKey(), 0);
                            int elsewhere = all.getOrDefault(sum.getKey(), 0) - stops;
                            boolean shown =
                                    areMany(stops, elsewhere) || readsEach(actor, sum.getKey());
                            return new OfBus(
                                    sum.getKey(),
                                    shown ? Optional.of(sum.getValue()) : Optional.empty());
                        })
                .toList();
    }

    /// Nor may the rest of a bus's stops be so few, which the sum of the bus would tell.
    private static boolean areMany(int stops, int elsewhere) {
        return stops >= FEWEST_PLACES && (elsewhere <= 0 || elsewhere >= FEWEST_PLACES);
    }

    /// What became of each of them, by day: of the buses that the reader answers for.
    public List<Became> calls(Actor actor, Scope scope, Days days) {
        return visits.list(places.idsIn(scope), days.from(), days.to()).stream()
                .filter(one -> readsEach(actor, one.bus()))
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

    private static boolean worksAt(Actor actor, Place place) {
        return actor.worksAt(place.id(), place.municipality());
    }
}

package se.digipunkt.server.finder;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.Municipality;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Position;
import se.digipunkt.server.places.PromiseLine;
import se.digipunkt.server.places.ServicePoint;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which service points are closest to where someone is.
@Singleton
final class Nearby {

    /// An hour and a half by car at the least.
    static final double NEAR_METRES = 100_000;

    /// Shown where nothing is near.
    private static final int FAR_ONES = 3;

    private static final int MOST_UNPLACED = 6;

    private final Places places;
    private final KnownPlaces known;

    Nearby(Places places, KnownPlaces known) {
        this.places = places;
        this.known = known;
    }

    /// @param metres along the great circle
    /// @param line what the point promises now
    record Hit(ServicePoint point, double metres, PromiseLine line) {}

    /// @param line what the point promises now
    /// @param called false where its name is only nearly what was typed
    record Unplaced(ServicePoint point, @Nullable PromiseLine line, boolean called) {}

    /// @param more true when there are others that are near
    record Closest(List<Hit> hits, boolean more) {

        Closest {
            hits = List.copyOf(hits);
        }
    }

    private record Distant(ServicePoint point, double metres) {}

    /// Where someone may mean who types that name, the likeliest first.
    List<Origin> search(String name) {
        return known.now().search().find(name);
    }

    /// Points that are called so and whose position is not known: no distance leads to them. Where
    /// none is, those whose name is nearly so.
    List<Unplaced> unplaced(String name) {
        SearchName typed = SearchName.of(name);
        if (typed.isEmpty()) {
            return List.of();
        }
        List<ServicePoint> called =
                known.now().unplaced().stream()
                        .filter(one -> typed.meanings().stream().anyMatch(one::isCalled))
                        .map(KnownPlaces.Unplaced::point)
                        .limit(MOST_UNPLACED)
                        .toList();
        return called.isEmpty() ? told(nearlyCalled(typed), false) : told(called, true);
    }

    private List<ServicePoint> nearlyCalled(SearchName name) {
        Misspelling typed = Misspelling.of(name.meanings().getLast());
        return known.now().unplaced().stream()
                .filter(one -> one.distance(typed) != Misspelling.FAR)
                .sorted(Comparator.comparingInt(one -> one.distance(typed)))
                .map(KnownPlaces.Unplaced::point)
                .limit(MOST_UNPLACED)
                .toList();
    }

    private List<Unplaced> told(List<ServicePoint> points, boolean called) {
        Map<String, PromiseLine> lines = places.promiseLines(points);
        return points.stream()
                .map(point -> new Unplaced(point, lines.get(point.id()), called))
                .toList();
    }

    /// Where someone may mean whose spelling fits no name.
    List<Origin> guess(String name) {
        return known.now().search().guess(name);
    }

    /// Municipalities that have a service point.
    List<Municipality> municipalities() {
        return known.now().municipalities();
    }

    /// The locality or service point with that id.
    Optional<Origin> origin(String id) {
        return known.now().search().origin(id);
    }

    /// The closest points first, those without a position left out. What is farther away than
    /// anybody would call near is there only where nothing else is.
    Closest closest(Position from, int most) {
        List<Distant> sorted = byDistance(from, most + 1L);
        boolean near = !sorted.isEmpty() && sorted.getFirst().metres() <= NEAR_METRES;
        List<Distant> told =
                sorted.stream()
                        .filter(found -> !near || found.metres() <= NEAR_METRES)
                        .limit(near ? most + 1L : FAR_ONES)
                        .toList();
        return new Closest(hits(told.stream().limit(most).toList()), told.size() > most);
    }

    /// The closest points, however far they are.
    List<ServicePoint> around(Position from, int most) {
        return byDistance(from, most).stream().map(Distant::point).toList();
    }

    private List<Distant> byDistance(Position from, long most) {
        return there().stream()
                .flatMap(
                        point ->
                                point.position().stream()
                                        .map(at -> new Distant(point, from.metresTo(at))))
                .sorted(
                        Comparator.comparingDouble(Distant::metres)
                                .thenComparing(found -> found.point().id()))
                .limit(most)
                .toList();
    }

    private List<Hit> hits(List<Distant> closest) {
        Map<String, PromiseLine> lines =
                places.promiseLines(closest.stream().map(Distant::point).toList());
        return closest.stream()
                .flatMap(
                        found ->
                                Optional.ofNullable(lines.get(found.point().id())).stream()
                                        .map(line -> new Hit(found.point(), found.metres(), line)))
                .toList();
    }

    /// Points that have not closed for good and have opened already.
    List<ServicePoint> there() {
        return known.now().there();
    }
}

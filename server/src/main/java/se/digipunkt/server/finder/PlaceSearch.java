package se.digipunkt.server.finder;

import se.digipunkt.server.places.Locality;
import se.digipunkt.server.places.Municipality;
import se.digipunkt.server.places.ServicePoint;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Finds where someone means by a name: a locality, or a service point that is called so.
final class PlaceSearch {

    private static final int MOST = 12;

    private PlaceSearch() {}

    private record Ranked(int rank, int population, Origin origin) {}

    /// The best first: the whole name before its beginning, and among equals the larger locality. A
    /// name that fits whole leaves out all that merely begin with it.
    static List<Origin> find(
            String text,
            List<Locality> localities,
            List<ServicePoint> points,
            Map<String, Municipality> municipalities) {
        SearchName typed = SearchName.of(text);
        if (typed.isEmpty()) {
            return List.of();
        }
        List<Ranked> ranked =
                Stream.concat(
                                localities.stream().map(place -> of(typed, place, municipalities)),
                                points.stream().flatMap(point -> of(typed, point, municipalities)))
                        .filter(found -> found.rank() != SearchName.NONE)
                        .sorted(
                                Comparator.comparingInt(Ranked::rank)
                                        .thenComparingInt(found -> -found.population())
                                        .thenComparing(found -> found.origin().name()))
                        .toList();
        boolean whole = !ranked.isEmpty() && ranked.getFirst().rank() <= 1;
        return ranked.stream()
                .filter(found -> !whole || found.rank() <= 1)
                .limit(MOST)
                .map(Ranked::origin)
                .toList();
    }

    private static Ranked of(
            SearchName typed, Locality locality, Map<String, Municipality> municipalities) {
        return new Ranked(
                SearchName.of(locality.name()).rank(typed),
                Objects.requireNonNullElse(locality.population(), 0),
                origin(locality, municipalities));
    }

    private static Stream<Ranked> of(
            SearchName typed, ServicePoint point, Map<String, Municipality> municipalities) {
        int rank = SearchName.of(point.name()).rank(typed);
        return origin(point, municipalities).map(origin -> new Ranked(rank, 0, origin));
    }

    static Origin origin(Locality locality, Map<String, Municipality> municipalities) {
        return new Origin(
                locality.id(),
                locality.name(),
                nameOf(municipalities, locality.municipality()),
                locality.centre());
    }

    /// Nothing for a point whose position is not known.
    static Stream<Origin> origin(ServicePoint point, Map<String, Municipality> municipalities) {
        String municipality = nameOf(municipalities, point.municipality());
        return point.position().stream()
                .map(position -> new Origin(point.id(), point.name(), municipality, position));
    }

    private static String nameOf(Map<String, Municipality> municipalities, String code) {
        Municipality municipality = municipalities.get(code);
        return municipality == null ? "" : municipality.name();
    }
}

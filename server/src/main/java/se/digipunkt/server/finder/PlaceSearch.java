package se.digipunkt.server.finder;

import se.digipunkt.server.common.Swedish;
import se.digipunkt.server.places.Locality;
import se.digipunkt.server.places.Municipality;
import se.digipunkt.server.places.ServicePoint;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds where someone means by a name: a locality, or a service point that is called so. Names are
/// made ready once, since there are thousands of them.
final class PlaceSearch {

    private static final int MOST = 12;
    private static final int MOST_GUESSES = 6;

    private final List<Named> names;

    private PlaceSearch(List<Named> names) {
        this.names = names;
    }

    /// @param home true in the region that this server is for
    private record Named(
            SearchName name,
            SearchName municipality,
            Misspelling forms,
            int population,
            boolean home,
            Origin origin) {

        int rank(SearchName typed) {
            int byName = name.rank(typed);
            return byName == SearchName.NONE ? name.byWords(typed, municipality.words()) : byName;
        }
    }

    private record Ranked(int rank, Named named) {}

    /// @param region code that the codes of its municipalities begin with
    static PlaceSearch of(
            List<Locality> localities, Map<String, Municipality> municipalities, String region) {
        return new PlaceSearch(
                localities.stream()
                        .flatMap(place -> named(place, municipalities, region))
                        .toList());
    }

    /// The same with service points as well.
    PlaceSearch and(List<ServicePoint> points, Map<String, Municipality> municipalities) {
        return new PlaceSearch(
                Stream.concat(
                                names.stream(),
                                points.stream().flatMap(point -> named(point, municipalities)))
                        .toList());
    }

    /// The best first: the whole name before its beginning, and among equals the larger locality. A
    /// name that fits whole leaves out all that merely begin with it.
    List<Origin> find(String text) {
        return SearchName.of(text).meanings().stream()
                .filter(typed -> !typed.isEmpty())
                .map(this::find)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Origin> find(SearchName typed) {
        List<Ranked> ranked =
                names.stream()
                        .map(named -> new Ranked(named.rank(typed), named))
                        .filter(found -> found.rank() != SearchName.NONE)
                        .sorted(
                                Comparator.comparingInt(Ranked::rank)
                                        .thenComparingInt(found -> -found.named().population())
                                        .thenComparing(
                                                found -> found.named().origin().name(),
                                                Swedish.order()))
                        .toList();
        boolean whole = !ranked.isEmpty() && ranked.getFirst().rank() <= 1;
        return Origin.apart(
                ranked.stream()
                        .filter(found -> !whole || found.rank() <= 1)
                        .map(found -> found.named().origin())
                        .toList(),
                MOST);
    }

    /// What may have been meant by a name that is not found: the fewest slips first, then what lies
    /// in the region, then the larger locality.
    List<Origin> guess(String text) {
        Misspelling typed = Misspelling.of(SearchName.of(text).meanings().getLast());
        return Origin.apart(
                names.stream()
                        .map(named -> new Ranked(named.forms().distance(typed), named))
                        .filter(found -> found.rank() != Misspelling.FAR)
                        .sorted(
                                Comparator.comparingInt(Ranked::rank)
                                        .thenComparing(found -> !found.named().home())
                                        .thenComparingInt(found -> -found.named().population())
                                        .thenComparing(
                                                found -> found.named().origin().name(),
                                                Swedish.order()))
                        .map(found -> found.named().origin())
                        .toList(),
                MOST_GUESSES);
    }

    /// The locality or service point with that id.
    Optional<Origin> origin(String id) {
        return names.stream().map(Named::origin).filter(it -> it.id().equals(id)).findFirst();
    }

    /// By its name, and by those that it has in its other languages.
    private static Stream<Named> named(
            Locality locality, Map<String, Municipality> municipalities, String region) {
        Origin origin =
                new Origin(
                        locality.id(),
                        locality.name(),
                        nameOf(municipalities, locality.municipality()),
                        locality.centre(),
                        Set.of());
        return Stream.concat(Stream.of(locality.name()), OtherNames.of(locality))
                .map(
                        name ->
                                named(
                                        name,
                                        Objects.requireNonNullElse(locality.population(), 0),
                                        locality.municipality().startsWith(region),
                                        origin));
    }

    /// By each of its names. Nothing for a point whose position is not known.
    private static Stream<Named> named(
            ServicePoint point, Map<String, Municipality> municipalities) {
        String municipality = nameOf(municipalities, point.municipality());
        return point.position().stream()
                .map(at -> new Origin(point.id(), point.name(), municipality, at, point.kinds()))
                .flatMap(
                        origin ->
                                Stream.concat(
                                                Stream.of(point.name()),
                                                point.names().values().stream())
                                        .map(name -> named(name, 0, true, origin)));
    }

    private static Named named(String text, int population, boolean home, Origin origin) {
        SearchName name = SearchName.of(text);
        return new Named(
                name,
                SearchName.of(origin.municipality()),
                Misspelling.of(name),
                population,
                home,
                origin);
    }

    private static String nameOf(Map<String, Municipality> municipalities, String code) {
        Municipality municipality = municipalities.get(code);
        return municipality == null ? "" : municipality.name();
    }
}

package se.digipunkt.server.finder;

import io.micronaut.context.annotation.Property;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.common.Swedish;
import se.digipunkt.server.places.Municipality;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.ServicePoint;

import java.text.Collator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All service points and the names of all localities, kept in memory: thousands of rows are read
/// again only when a place has been changed, by this server or by another one on the same database.
/// What a point promises is not kept here, it is always read.
@Singleton
final class KnownPlaces {

    /// Whatever the state may fail to tell is seen after this at the latest.
    private static final Duration KEPT = Duration.ofMinutes(1);

    /// Localities come with the program.
    private static final Duration LAND_KEPT = Duration.ofMinutes(10);

    private final Places places;
    private final Clock clock;
    private final String region;
    private volatile @Nullable Picture picture;
    private @Nullable Land land;

    KnownPlaces(Places places, Clock clock, @Property(name = "digipunkt.region") String region) {
        this.places = places;
        this.clock = clock;
        this.region = region;
    }

    /// What hardly ever changes.
    private record Land(
            Instant read, PlaceSearch localities, Map<String, Municipality> municipalities) {

        Land {
            municipalities = Map.copyOf(municipalities);
        }
    }

    /// @param state of the places when they were read
    /// @param there points that have not closed for good and have opened already
    /// @param unplaced those of them whose position is not known
    /// @param municipalities those that have such a point, by name
    record Picture(
            String state,
            Instant read,
            List<ServicePoint> there,
            List<Unplaced> unplaced,
            List<Municipality> municipalities,
            PlaceSearch search) {

        Picture {
            there = List.copyOf(there);
            unplaced = List.copyOf(unplaced);
            municipalities = List.copyOf(municipalities);
        }

        boolean holds(String now, Instant moment) {
            return state.equals(now) && moment.isBefore(read.plus(KEPT));
        }
    }

    /// @param names all that it is called, as they are searched
    /// @param forms the same, for comparing with what is spelt wrong
    record Unplaced(ServicePoint point, List<SearchName> names, List<Misspelling> forms) {

        Unplaced {
            names = List.copyOf(names);
            forms = List.copyOf(forms);
        }

        static Unplaced of(ServicePoint point) {
            List<SearchName> names =
                    Stream.concat(Stream.of(point.name()), point.names().values().stream())
                            .map(SearchName::of)
                            .toList();
            return new Unplaced(point, names, names.stream().map(Misspelling::of).toList());
        }

        boolean isCalled(SearchName typed) {
            return names.stream().anyMatch(name -> name.rank(typed) != SearchName.NONE);
        }

        /// Slips between what was typed and the closest of its names, or [Misspelling#FAR].
        int distance(Misspelling typed) {
            return forms.stream()
                    .mapToInt(name -> name.distance(typed))
                    .min()
                    .orElse(Misspelling.FAR);
        }
    }

    Picture now() {
        String state = places.state();
        Picture known = picture;
        return known != null && known.holds(state, clock.instant()) ? known : readAgain(state);
    }

    /// One reads for all that wait. The state was asked for first: a change in between is read, and
    /// is read once more the next time.
    private synchronized Picture readAgain(String state) {
        Instant now = clock.instant();
        Picture known = picture;
        if (known != null && known.holds(state, now)) {
            return known;
        }
        LocalDate today = LocalDate.ofInstant(now, KnownTime.ZONE);
        List<ServicePoint> there =
                places.allPoints().stream().filter(point -> point.isThereOn(today)).toList();
        Land around = land(now);
        PlaceSearch search = around.localities().and(there, around.municipalities());
        List<Unplaced> unplaced =
                there.stream()
                        .filter(point -> point.position().isEmpty())
                        .map(Unplaced::of)
                        .toList();
        Picture read = new Picture(state, now, there, unplaced, of(there, around), search);
        picture = read;
        return read;
    }

    private static List<Municipality> of(List<ServicePoint> there, Land around) {
        Collator swedish = Swedish.order();
        return there.stream()
                .map(ServicePoint::municipality)
                .distinct()
                .flatMap(code -> Stream.ofNullable(around.municipalities().get(code)))
                .sorted(Comparator.comparing(Municipality::name, swedish))
                .toList();
    }

    private Land land(Instant now) {
        Land known = land;
        if (known != null && now.isBefore(known.read().plus(LAND_KEPT))) {
            return known;
        }
        Map<String, Municipality> municipalities =
                places.listMunicipalities().stream()
                        .collect(Collectors.toMap(Municipality::code, Function.identity()));
        PlaceSearch localities = PlaceSearch.of(places.listLocalities(), municipalities, region);
        Land read = new Land(now, localities, municipalities);
        land = read;
        return read;
    }
}

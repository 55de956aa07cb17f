package se.digipunkt.server.coverage;

import io.micronaut.context.annotation.Property;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.common.Swedish;
import se.digipunkt.server.coverage.population.Population;
import se.digipunkt.server.coverage.population.PopulationKind;
import se.digipunkt.server.coverage.population.Populations;
import se.digipunkt.server.coverage.reach.Reach;
import se.digipunkt.server.coverage.reach.Spot;
import se.digipunkt.server.places.Locality;
import se.digipunkt.server.places.Municipality;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Position;
import se.digipunkt.server.places.ServicePoint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The door: who is within reach of help, and when.
@Singleton
public final class Coverage {

    private static final int MOST_POPULATIONS = 2;
    private static final int MOST_REACHES = 8;
    private static final double METRES = 1000;

    private final Places places;
    private final Populations populations;
    private final HelpPoints helping;
    private final NextPlaces nextPlaces;
    private final CoverageSettings settings;
    private final String region;
    private final Kept<Area, Lived> populated = new Kept<>(MOST_POPULATIONS);
    private final Kept<Ways, Reach> reaches = new Kept<>(MOST_REACHES);

    Coverage(
            Places places,
            Populations populations,
            HelpPoints helping,
            NextPlaces nextPlaces,
            CoverageSettings settings,
            @Property(name = "digipunkt.region") String region) {
        this.places = places;
        this.populations = populations;
        this.helping = helping;
        this.nextPlaces = nextPlaces;
        this.settings = settings;
        this.region = region;
    }

    private record Area(Population population, boolean sweden) {}

    /// From where to where ways are measured.
    private record Ways(Area area, List<Position> points) {}

    /// Points without a position reach nobody.
    private static List<HelpPoint> giving(List<HelpPoint> all, CoverageQuery asked) {
        return all.stream()
                .filter(help -> help.gives(asked) && help.point().position().isPresent())
                .toList();
    }

    public Covered covered(CoverageQuery asked) {
        return covered(asked, helping.of(asked.help(), asked.days().days()));
    }

    /// How many are reached of the same people in the period before, by what was promised then.
    public long reachedBefore(CoverageQuery asked) {
        CoverageQuery before = asked.before();
        List<HelpPoint> giving = giving(helping.of(before.help(), before.days().days()), before);
        return reach(new Area(before.population(), before.sweden()), giving)
                .people(before.metres());
    }

    /// The same if what is tried were so.
    Covered covered(CoverageQuery asked, Trial trial, Trial.Known known) {
        List<HelpPoint> today = helping.of(asked.help(), asked.days().days());
        return covered(asked, trial.appliedTo(today, known, asked));
    }

    /// What can be tried: every point, and every locality of the country.
    Trial.Known known() {
        return new Trial.Known(
                places.listPoints().stream()
                        .collect(Collectors.toMap(ServicePoint::id, point -> point)),
                places.listLocalities().stream()
                        .collect(Collectors.toMap(Locality::id, locality -> locality)));
    }

    private Covered covered(CoverageQuery asked, List<HelpPoint> all) {
        List<HelpPoint> giving = giving(all, asked);
        Area area = new Area(asked.population(), asked.sweden());
        Lived lived = populated.get(area, this::lived);
        Reach reach = reach(area, giving);
        Sums sums = new Sums(lived, reach, asked);
        List<Covered.OfMunicipality> municipalities = municipalities(asked, sums);
        return new Covered(
                asked,
                settings.factors(),
                total(municipalities),
                municipalities,
                distances(asked, reach),
                points(all, giving, asked, reach),
                ways(lived.spots(), giving, reach),
                asked.population().kind() == PopulationKind.CELLS);
    }

    /// The places where help would reach most of those who are not reached, each after those before
    /// it.
    ///
    /// @param most places; fewer when no other gains anything
    public List<NextPlace> next(Covered covered, int most) {
        return nextPlaces.of(
                covered,
                covered.municipalities().stream()
                        .map(of -> of.municipality().code())
                        .collect(Collectors.toSet()),
                most);
    }

    private Lived lived(Area area) {
        return Lived.of(
                populations.spots(area.population()).stream()
                        .filter(spot -> area.sweden() || spot.municipality().startsWith(region))
                        .toList());
    }

    private Reach reach(Area area, List<HelpPoint> giving) {
        List<Position> at =
                giving.stream().flatMap(help -> help.point().position().stream()).toList();
        return reaches.get(
                new Ways(area, at),
                ways -> Reach.of(populated.get(area, this::lived).spots(), at, settings.factors()));
    }

    /// Who lives where in an area, and how many in each municipality.
    private record Lived(List<Spot> spots, Map<String, Long> counted) {

        static Lived of(List<Spot> spots) {
            Map<String, Long> counted = new HashMap<>();
            spots.forEach(
                    spot -> counted.merge(spot.municipality(), (long) spot.people(), Long::sum));
            return new Lived(spots, Map.copyOf(counted));
        }
    }

    /// By municipality: who is counted, and who is reached.
    private static final class Sums {

        private final Map<String, Long> counted;
        private final Map<String, Long> reached;

        Sums(Lived lived, Reach reach, CoverageQuery asked) {
            counted = lived.counted();
            reached = reach.byMunicipality(asked.metres());
        }

        Covered.Sum of(String municipality, @Nullable Integer inhabitants) {
            return new Covered.Sum(
                    counted.getOrDefault(municipality, 0L),
                    reached.getOrDefault(municipality, 0L),
                    inhabitants == null ? null : Long.valueOf(inhabitants));
        }
    }

    private List<Covered.OfMunicipality> municipalities(CoverageQuery asked, Sums sums) {
        Map<String, Integer> inhabitants = populations.inhabitants(asked.population().year());
        return places.listMunicipalities().stream()
                .filter(one -> asked.sweden() || one.regionCode().equals(region))
                .sorted(Comparator.comparing(Municipality::name, Swedish.order()))
                .map(
                        one ->
                                new Covered.OfMunicipality(
                                        one, sums.of(one.code(), inhabitants.get(one.code()))))
                .toList();
    }

    /// Everybody is known where everybody of each municipality is.
    private static Covered.Sum total(List<Covered.OfMunicipality> municipalities) {
        long counted = 0;
        long reached = 0;
        Long inhabitants = municipalities.isEmpty() ? null : Long.valueOf(0);
        for (Covered.OfMunicipality of : municipalities) {
            Long known = of.sum().inhabitants();
            counted += of.sum().counted();
            reached += of.sum().reached();
            inhabitants = inhabitants == null || known == null ? null : inhabitants + known;
        }
        return new Covered.Sum(counted, reached, inhabitants);
    }

    private List<Covered.Within> distances(CoverageQuery asked, Reach reach) {
        return Stream.concat(
                        settings.kilometres().stream().map(Integer::doubleValue),
                        Stream.of(asked.kilometres().doubleValue()))
                .distinct()
                .sorted()
                .map(km -> new Covered.Within(km, reach.people(km * METRES)))
                .toList();
    }

    private static List<Covered.OfPoint> points(
            List<HelpPoint> all, List<HelpPoint> giving, CoverageQuery asked, Reach reach) {
        long[] added = reach.added(asked.metres());
        long[] nearestTo = reach.nearestTo(asked.metres());
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < giving.size(); i++) {
            numbers.put(giving.get(i).point().id(), i);
        }
        List<Covered.OfPoint> points = new ArrayList<>();
        for (HelpPoint help : all) {
            Integer number = numbers.get(help.point().id());
            if (asked.asksFor(help.point().kinds())) {
                points.add(
                        new Covered.OfPoint(
                                help.point(),
                                help.opening().hoursPerWeek(),
                                help.gives(asked),
                                number == null ? 0 : nearestTo[number],
                                number == null ? 0 : added[number]));
            }
        }
        return points;
    }

    private static List<Covered.OfSpot> ways(
            List<Spot> spots, List<HelpPoint> giving, Reach reach) {
        List<Covered.OfSpot> ways = new ArrayList<>(spots.size());
        for (int i = 0; i < spots.size(); i++) {
            ServicePoint nearest = null;
            if (reach.nearest(i).isPresent()) {
                nearest = giving.get(reach.nearest(i).getAsInt()).point();
            }
            ways.add(
                    new Covered.OfSpot(
                            Objects.requireNonNull(spots.get(i)), nearest, reach.metres(i)));
        }
        return ways;
    }
}

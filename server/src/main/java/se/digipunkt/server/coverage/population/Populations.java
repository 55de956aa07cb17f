package se.digipunkt.server.coverage.population;

import jakarta.inject.Singleton;

import se.digipunkt.server.coverage.reach.Spot;
import se.digipunkt.server.places.Locality;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.storage.WriteGate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What populations there are, and who lives where in one of them.
@Singleton
public final class Populations {

    /// Of the localities that every server knows.
    private static final int YEAR_OF_SHIPPED = 2020;

    private static final Population SHIPPED =
            new Population(PopulationKind.LOCALITIES, YEAR_OF_SHIPPED, false, "SCB", null);

    private final WriteGate gate;
    private final SetTable sets;
    private final SpotTable spots;
    private final GroupTable groups;
    private final Places places;

    Populations(WriteGate gate, SetTable sets, SpotTable spots, GroupTable groups, Places places) {
        this.gate = gate;
        this.sets = sets;
        this.spots = spots;
        this.groups = groups;
        this.places = places;
    }

    /// All there are, the latest first. Localities of all Sweden are always among them.
    public List<Population> list() {
        List<Population> all = new ArrayList<>();
        gate.read(sets::list).forEach(row -> all.add(population(row)));
        if (all.stream().noneMatch(Populations::isShipped)) {
            all.add(SHIPPED);
        }
        all.sort(Comparator.comparing(Population::year).reversed());
        return all;
    }

    private static boolean isShipped(Population one) {
        return one.kind() == SHIPPED.kind() && one.year() == SHIPPED.year();
    }

    private static Population population(SetRow row) {
        return new Population(
                PopulationKind.of(row.kind()),
                row.year(),
                row.projection(),
                row.source(),
                row.importedAt());
    }

    /// Those that tell where people live.
    public List<Population> ofSpots() {
        return list().stream().filter(one -> one.kind() != PopulationKind.MUNICIPALITIES).toList();
    }

    /// The one that tells most of today: the latest cells, else the latest localities.
    public Population usual() {
        return ofSpots().stream()
                .min(
                        Comparator.comparing(Population::projection)
                                .thenComparing(Population::kind)
                                .thenComparing(one -> -one.year()))
                .orElse(SHIPPED);
    }

    /// @param text as [Population#text]
    public Optional<Population> find(String text) {
        return ofSpots().stream().filter(one -> one.text().equals(text)).findFirst();
    }

    /// Where people live, in a lasting order. Villages whose inhabitants nobody has counted are
    /// among the localities that the program brings, with nobody in them.
    public List<Spot> spots(Population population) {
        if (population.equals(SHIPPED)) {
            return places.listLocalities().stream()
                    .sorted(Comparator.comparing(Locality::id))
                    .map(Populations::spot)
                    .toList();
        }
        return gate.read(() -> spots.list(population.kind().code(), population.year())).stream()
                .map(SpotRow::spot)
                .toList();
    }

    private static Spot spot(Locality locality) {
        Integer people = locality.population();
        return new Spot(
                locality.id(),
                locality.name(),
                locality.municipality(),
                locality.centre(),
                people == null ? 0 : people,
                people != null);
    }

    /// Everybody in each municipality in a year, by its code; without those of which no total was
    /// published.
    public Map<String, Integer> inhabitants(int year) {
        return gate.read(() -> groups.listTotals(year)).stream()
                .collect(Collectors.toMap(GroupRow::municipality, GroupRow::people));
    }

    /// What is known of municipalities in a year, by age and sex as far as the data go.
    List<GroupRow> groups(int year) {
        return gate.read(() -> groups.list(year));
    }
}

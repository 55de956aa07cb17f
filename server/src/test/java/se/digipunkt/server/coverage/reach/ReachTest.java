package se.digipunkt.server.coverage.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import se.digipunkt.server.places.Position;

import java.util.List;
import java.util.Map;

/// Cases that were reckoned by hand: a degree along a meridian is 111.195 km on the sphere.
final class ReachTest {

    private static final double DEGREE = 111_195.08;
    private static final Detour STRAIGHT = new Detour(1, Map.of());

    /// One above the other along a meridian, a tenth of a degree (11.1 km) apart.
    private static final Spot PORJUS = spot("Porjus", "2510", 66.0, 300);

    private static final Spot HARADS = spot("Harads", "2582", 66.1, 500);
    private static final Spot LAKAFORS = spot("Lakafors", "2582", 66.3, 40);

    private static final List<Spot> ALL = List.of(PORJUS, HARADS, LAKAFORS);

    private static Spot spot(String name, String municipality, double lat, int people) {
        return new Spot(name, name, municipality, new Position(lat, 20), people);
    }

    private static Reach from(double... latitudes) {
        return Reach.of(ALL, points(latitudes), STRAIGHT);
    }

    private static List<Position> points(double... latitudes) {
        return java.util.Arrays.stream(latitudes).mapToObj(lat -> new Position(lat, 20)).toList();
    }

    @Test
    void countsWhoLivesWithinTheDistance() {
        Reach reach = from(66.0);

        assertThat(reach.metres(1)).isCloseTo(DEGREE / 10, within(1.0));
        assertThat(reach.people(0)).isEqualTo(300);
        assertThat(reach.people(11_000)).isEqualTo(300);
        assertThat(reach.people(12_000)).isEqualTo(800);
        assertThat(reach.people(40_000)).isEqualTo(840);
        assertThat(reach.byMunicipality(40_000)).isEqualTo(Map.of("2510", 300L, "2582", 540L));
    }

    @Test
    void whoLivesAtTheThresholdIsWithin() {
        Reach reach = from(66.0);
        double exactly = reach.metres(1);

        assertThat(reach.people(exactly)).isEqualTo(800);
        assertThat(reach.people(Math.nextDown(exactly))).isEqualTo(300);
    }

    @Test
    void withoutAnyPointNobodyIsReachedHoweverFar() {
        Reach reach = from();

        assertThat(reach.people(Double.MAX_VALUE)).isZero();
        assertThat(reach.byMunicipality(Double.MAX_VALUE)).isEmpty();
        assertThat(reach.nearest(0)).isEmpty();
        assertThat(reach.metres(0)).isInfinite();
        assertThat(reach.added(Double.MAX_VALUE)).isEmpty();
    }

    @Test
    void roadsAreLongerByTheFactorOfWherePeopleLive() {
        Detour detour = new Detour(1.3, Map.of("2582", 2.0));

        Reach reach = Reach.of(ALL, points(65.9), detour);

        assertThat(reach.metres(0)).isCloseTo(DEGREE * 0.1 * 1.3, within(1.0));
        assertThat(reach.metres(1)).isCloseTo(DEGREE * 0.2 * 2.0, within(1.0));
    }

    @Test
    void aPointAddsWhomNoOtherReaches() {
        Reach reach = from(66.0, 66.1, 66.1);

        assertThat(reach.added(1_000)).containsExactly(300, 0, 0);
        assertThat(reach.nearestTo(1_000)).containsExactly(300, 500, 0);
        assertThat(reach.added(23_000)).containsExactly(0, 0, 0);
        assertThat(from(66.0, 66.2).added(12_000)).containsExactly(300, 40);
    }

    @Test
    void namesTheNearestPointOfEachAndWhoIsFarthest() {
        Reach reach = from(66.02, 66.5);

        assertThat(reach.nearest(0)).hasValue(0);
        assertThat(reach.nearest(2)).hasValue(1);
        assertThat(reach.farthest(2)).containsExactly(2, 1);
    }

    @Test
    void whereNobodyIsKnownToLiveIsToldItsWayAndCountsAsNobody() {
        Spot village = spot("Kvikkjokk", "2510", 66.95, 0);

        Reach reach = Reach.of(List.of(PORJUS, village), points(66.0), STRAIGHT);

        assertThat(reach.metres(1)).isGreaterThan(100_000);
        assertThat(reach.people(200_000)).isEqualTo(300);
        assertThat(reach.farthest(5)).containsExactly(0);
    }
}

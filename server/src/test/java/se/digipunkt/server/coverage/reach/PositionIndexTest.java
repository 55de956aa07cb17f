package se.digipunkt.server.coverage.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import se.digipunkt.server.places.Position;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The index against looking at every position, on points anywhere: across the poles, where
/// longitudes turn, several in one place.
final class PositionIndexTest {

    private static final double A_FINGER = 0.01;

    @Provide
    Arbitrary<Position> anywhere() {
        Arbitrary<Double> lat = Arbitraries.doubles().between(-90, 90).ofScale(2);
        Arbitrary<Double> lon = Arbitraries.doubles().between(-180, 180).ofScale(2);
        Arbitrary<Position> world = Combinators.combine(lat, lon).as(Position::new);
        Arbitrary<Double> north = Arbitraries.doubles().between(65.5, 68.5).ofScale(1);
        Arbitrary<Double> east = Arbitraries.doubles().between(18, 23).ofScale(1);
        return Arbitraries.oneOf(world, Combinators.combine(north, east).as(Position::new));
    }

    @Provide
    Arbitrary<List<Position>> points() {
        return anywhere().list().ofMaxSize(60);
    }

    @Property(tries = 100)
    void findsTheTwoNearest(
            @ForAll("points") List<Position> points, @ForAll("anywhere") Position from) {
        List<Double> sorted = points.stream().map(from::metresTo).sorted().toList();

        PositionIndex.Nearest found = new PositionIndex(points).nearest(from);

        assertIsAt(found.first(), 0, points, from, sorted);
        assertIsAt(found.second(), 1, points, from, sorted);
        assertThat(found.first() < 0 || found.first() != found.second()).isTrue();
    }

    private static void assertIsAt(
            int found, int place, List<Position> points, Position from, List<Double> sorted) {
        if (place >= sorted.size()) {
            assertThat(found).isNegative();
        } else {
            assertThat(from.metresTo(points.get(found)))
                    .isCloseTo(sorted.get(place), offset(A_FINGER));
        }
    }

    @Property(tries = 100)
    void findsAllAround(
            @ForAll("points") List<Position> points,
            @ForAll("anywhere") Position from,
            @ForAll("reach") double metres) {
        Set<Integer> found = new TreeSet<>();
        new PositionIndex(points).around(from, metres, found::add);

        assertThat(found)
                .containsAll(within(points, from, metres))
                .isSubsetOf(within(points, from, metres + 1));
    }

    @Provide
    Arbitrary<Double> reach() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().between(0, 300_000),
                Arbitraries.doubles().between(0, 21_000_000));
    }

    private static Set<Integer> within(List<Position> points, Position from, double metres) {
        return IntStream.range(0, points.size())
                .filter(i -> from.metresTo(points.get(i)) <= metres)
                .boxed()
                .collect(Collectors.toSet());
    }
}

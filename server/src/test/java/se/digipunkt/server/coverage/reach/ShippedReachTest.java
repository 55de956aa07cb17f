package se.digipunkt.server.coverage.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// The data that the program brings against figures that were reckoned from them before, by another
/// program: the share of those who live in localities, on ways 1.3 times the great circle. It had a
/// position of Skaulo, which may not be shipped, and so reached 34.4 % by DigidelCenter in 30 km.
final class ShippedReachTest {

    private static final List<Spot> LOCALITIES = NorrbottenSpots.localities();
    private static final int PEOPLE = 207_398;

    @Test
    void localitiesHoldWhoTheyAreSaidToHold() {
        assertThat(LOCALITIES.stream().mapToInt(Spot::people).sum()).isEqualTo(PEOPLE);
        assertThat(LOCALITIES.stream().filter(spot -> spot.people() > 0)).hasSize(89);
    }

    @ParameterizedTest
    @CsvSource({
        "library, 5, 74.5",
        "library, 10, 83.5",
        "library, 20, 91.2",
        "library, 30, 95.7",
        "digidelcenter, 10, 27.7",
        "digidelcenter, 30, 34.3"
    })
    void pointsReachTheShareOfLocalitiesThatIsKnown(String kind, int kilometres, double percent) {
        Reach reach =
                Reach.of(
                        LOCALITIES,
                        NorrbottenSpots.points(kinds -> kinds.contains(kind)),
                        Detour.DEFAULT);

        assertThat(100.0 * reach.people(kilometres * 1000.0) / PEOPLE)
                .isCloseTo(percent, within(0.06));
    }

    @Test
    void theFifteenLibrariesLeaveThoseFarthestWhoAreKnownToBe() {
        Reach reach =
                Reach.of(
                        LOCALITIES,
                        NorrbottenSpots.points(kinds -> kinds.contains("library")),
                        Detour.DEFAULT);

        assertThat(NorrbottenSpots.points(kinds -> kinds.contains("library"))).hasSize(15);
        assertThat(reach.farthest(1))
                .singleElement()
                .satisfies(spot -> assertThat(reach.metres(spot)).isGreaterThan(80_000));
    }
}

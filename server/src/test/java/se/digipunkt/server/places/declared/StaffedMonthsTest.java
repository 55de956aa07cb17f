package se.digipunkt.server.places.declared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import se.digipunkt.server.places.declared.ReadStaffedHours.Of;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// No two answers differ by what one point did.
final class StaffedMonthsTest {

    private static Of of(String point, String municipality) {
        Duration hour = Duration.ofHours(1);
        return new Of(
                point,
                municipality,
                1,
                new StaffedSum(hour, Duration.ZERO, Duration.ZERO, Duration.ZERO));
    }

    private static final List<Of> THREE = List.of(of("a1", "A"), of("a2", "A"), of("a3", "A"));
    private static final List<Of> FEW = List.of(of("b1", "B"), of("b2", "B"), of("c1", "C"));

    private static List<Of> join(List<Of> one, List<Of> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    @Test
    void municipalitiesWithFewPointsStandTogether() {
        List<Of> sums = StaffedMonths.sum(List.of(join(THREE, FEW)), 3);

        assertThat(sums).extracting(Of::municipality).containsExactly("A", null);
        assertThat(sums).extracting(Of::points).containsExactly(3, 3);
        assertThat(StaffedMonths.sum(List.of(FEW.subList(0, 2)), 3)).isEmpty();
    }

    @Test
    void monthsAreSummed() {
        List<Of> sums = StaffedMonths.sum(List.of(THREE, List.of(), THREE), 3);

        assertThat(sums).hasSize(1);
        assertThat(sums.getFirst().points()).isEqualTo(3);
        assertThat(sums.getFirst().sum().promised()).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void aMonthWithTooFewIsNotToldAsThePartOfALongerTime() {
        assertThat(StaffedMonths.sum(List.of(THREE, THREE.subList(0, 1)), 3)).isEmpty();
        assertThat(StaffedMonths.sum(List.of(join(THREE, FEW), join(FEW, THREE.subList(0, 1))), 3))
                .isEmpty();
    }
}

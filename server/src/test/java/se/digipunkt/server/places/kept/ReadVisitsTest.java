package se.digipunkt.server.places.kept;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Set;

/// A bus is told by municipality only where no part is left that tells of one stop.
final class ReadVisitsTest {

    private static final Map<String, String> MUNICIPALITIES =
            Map.of("a1", "A", "a2", "A", "a3", "A", "b1", "B", "b2", "B", "b3", "B", "c1", "C");
    private static final Set<String> A = Set.of("a1", "a2", "a3");

    private static boolean shown(Set<String> here, Set<String> all) {
        return ReadVisits.areMany(here, all, MUNICIPALITIES);
    }

    @Test
    void theWholeBusIsShownWithThreeStops() {
        assertThat(shown(MUNICIPALITIES.keySet(), MUNICIPALITIES.keySet())).isTrue();
        assertThat(shown(A, A)).isTrue();
        assertThat(shown(Set.of("a1", "a2"), Set.of("a1", "a2"))).isFalse();
    }

    @Test
    void noPartIsShownWhereTheWholeWithoutTheOthersIsASingleStop() {
        assertThat(shown(A, MUNICIPALITIES.keySet())).isFalse();
        assertThat(shown(A, Set.of("a1", "a2", "a3", "b1", "b2", "b3"))).isTrue();
    }
}

package se.digipunkt.server.guidance.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.guidance.By;

import java.util.ArrayList;
import java.util.List;

final class ValueOrderTest {

    private static List<@Nullable String> ordered(By by, @Nullable String... codes) {
        List<Value> values = new ArrayList<>();
        for (String code : codes) {
            values.add(new Value(by, code));
        }
        List<@Nullable String> ordered = new ArrayList<>();
        // The later it was named, the larger
        ValueOrder.of(by, values, values::indexOf).forEach(value -> ordered.add(value.code()));
        return ordered;
    }

    @Test
    void theLargestComesFirstAndWhatWasNotToldLast() {
        assertThat(ordered(By.BARRIER, "none", "language", null))
                .containsExactly("language", "none", null);
    }

    @Test
    void notAskedAndUnansweredStandApartFromAgesInTheirOrder() {
        assertThat(ordered(By.AGE_BAND, null, "unanswered", "80-plus", "under-16"))
                .containsExactly("under-16", "80-plus", null, "unanswered");
    }

    @Test
    void hoursAndDaysWithoutHelpAreShownBetweenTheOthers() {
        assertThat(ordered(By.HOUR, "13", "10", null))
                .containsExactly("10", "11", "12", "13", null);
        assertThat(ordered(By.WEEKDAY, "friday")).hasSize(7).startsWith("monday");
    }
}

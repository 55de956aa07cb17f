package se.digipunkt.server.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

final class DisclosureTest {

    private final Disclosure disclosure = new Disclosure(new DisclosureSettings(5));

    private Set<String> hiddenOf(long... parts) {
        Counts counts = Counts.none();
        List<String> ids = new java.util.ArrayList<>();
        long total = 0;
        for (int i = 0; i < parts.length; i++) {
            counts.people("part" + i, parts[i]);
            ids.add("part" + i);
            total += parts[i];
        }
        return disclosure.hidden(counts.people("total", total).sum("total", ids));
    }

    @Test
    void countsFromOneToFourAreHiddenAndZeroAndFiveAreShown() {
        Counts counts = Counts.none();
        for (int value = 0; value <= 5; value++) {
            counts.people("c" + value, value);
        }

        assertThat(disclosure.hidden(counts)).containsExactlyInAnyOrder("c1", "c2", "c3", "c4");
    }

    @Test
    void aSingleHiddenPartTakesTheSmallestOtherWithIt() {
        assertThat(hiddenOf(40, 3, 12, 0)).containsExactlyInAnyOrder("part1", "part2");
    }

    @Test
    void nothingIsHiddenWhenNothingIsSmall() {
        assertThat(hiddenOf(5, 6, 0, 120)).isEmpty();
    }

    @Test
    void partsThatAreSmallTogetherTakeALargeOneWithThem() {
        assertThat(hiddenOf(1, 2, 30, 50)).containsExactlyInAnyOrder("part0", "part1", "part2");
    }

    @Test
    void manySmallPartsProtectEachOther() {
        assertThat(hiddenOf(2, 2, 2, 2, 2, 90))
                .containsExactlyInAnyOrder("part0", "part1", "part2", "part3", "part4");
    }

    @Test
    void aTotalOfOnlyOnesIsHiddenSinceItWouldTellThatEachIsOne() {
        assertThat(hiddenOf(1, 1, 1, 1, 1, 1)).contains("total");
    }

    @Test
    void whatIsAlikeIsHiddenTogether() {
        Counts counts =
                Counts.none().people("questions", 3).people("attendances", 9).people("none", 0);
        counts.alike("questions", "attendances", "none");

        assertThat(disclosure.hidden(counts)).containsExactlyInAnyOrder("questions", "attendances");
    }

    @Test
    void aRemainderThatEverybodyCanReckonWithBoundsToo() {
        Counts counts = Counts.none().people("persons", 5).people("withErrand", 3);
        counts.unpublished("others", 2).sum("persons", List.of("withErrand", "others"));

        assertThat(disclosure.hidden(counts)).containsExactlyInAnyOrder("withErrand", "persons");
    }

    @Test
    void theThresholdIsASetting() {
        Counts counts = Counts.none().people("nine", 9).people("ten", 10);

        assertThat(new Disclosure(new DisclosureSettings(10)).hidden(counts))
                .containsExactly("nine");
        assertThat(new Disclosure(new DisclosureSettings(1)).hidden(counts)).isEmpty();
        assertThatThrownBy(() -> new DisclosureSettings(0)).hasMessageContaining("threshold");
    }

    @Test
    void aSumThatIsNoneIsRefused() {
        Counts counts = Counts.none().people("total", 7).people("part", 6);

        assertThatThrownBy(() -> counts.sum("total", List.of("part")))
                .hasMessageContaining("is not the sum");
    }
}

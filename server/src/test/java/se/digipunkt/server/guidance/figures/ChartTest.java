package se.digipunkt.server.guidance.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

final class ChartTest {

    private static final Cell MANY = Cell.of(new Counts(1_000, 3, 0));
    private static final Cell ONE = Cell.of(new Counts(1, 4, 0));
    private static final Cell BEFORE = Cell.of(new Counts(2_000, 0, 0));

    private static Chart chart(Measure measure, Cell... cells) {
        return new Chart(
                "id",
                "title",
                "named",
                measure,
                List.of("before"),
                "unknown",
                List.of(cells).stream()
                        .<Chart.Line>map(
                                cell -> new Chart.Row("row", null, cell, List.of(BEFORE), false))
                        .toList(),
                null,
                List.of());
    }

    @Test
    void bothBarsHaveOneScale() {
        Chart chart = chart(Measure.QUESTIONS, MANY, ONE);

        assertThat(chart.width(BEFORE, chart.largest())).isEqualTo(100);
        assertThat(chart.width(MANY, chart.largest())).isEqualTo(50);
    }

    @Test
    void oneIsSeenBesideThousandsAndNothingIsNot() {
        Chart chart = chart(Measure.QUESTIONS, MANY, ONE);

        assertThat(chart.width(ONE, chart.largest())).isEqualTo(1);
        assertThat(chart.width(Cell.UNKNOWN, chart.largest())).isZero();
        Chart none = chart(Measure.OCCASIONS, MANY);
        assertThat(none.width(MANY, none.largest())).isZero();
    }

    @Test
    void theMeasuresThatAreNotDrawnStandBeside() {
        assertThat(chart(Measure.ATTENDANCES, MANY).beside())
                .containsExactly(Measure.QUESTIONS, Measure.OCCASIONS);
        Chart persons = chart(Measure.ATTENDANCES, MANY, ONE);
        assertThat(persons.width(ONE, persons.largest())).isEqualTo(100);
    }

    @Test
    void shadesGoFromNoneToTheLargest() {
        Pairs crossing =
                new Pairs(
                        "title",
                        "down",
                        "across",
                        List.of("a", "b", "c"),
                        List.of(new Pairs.Row("row", List.of(0L, 1L, 40L), 41, false)),
                        new Pairs.Row("total", List.of(0L, 1L, 40L), 41, false),
                        List.of());

        long largest = crossing.largest();
        assertThat(Stream.of(0L, 1L, 40L).map(number -> Pairs.shade(number, largest)))
                .containsExactly(0, 1, Pairs.SHADES);
    }
}

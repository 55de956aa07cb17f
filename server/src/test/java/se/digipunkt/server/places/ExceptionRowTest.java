package se.digipunkt.server.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Which of several announcements are told; ids are random, and must not matter.
final class ExceptionRowTest {

    private static final String CLOSED = "closed";
    private static final String EXTRA = "extra-open";

    private static ExceptionRow row(
            String id, String effect, int fromHour, int toHour, int announcedMinute) {
        return new ExceptionRow(
                id,
                "kvikkjokk",
                "both",
                effect,
                Instant.parse("2026-11-25T%02d:00:00Z".formatted(fromHour)),
                Instant.parse("2026-11-25T%02d:00:00Z".formatted(toHour)),
                "not-given",
                Instant.parse("2026-11-20T10:%02d:00Z".formatted(announcedMinute)),
                "someone");
    }

    /// In the order of the table.
    private static List<String> told(ExceptionRow... rows) {
        List<ExceptionRow> ordered =
                Stream.of(rows)
                        .sorted(
                                Comparator.comparing(ExceptionRow::startsAt)
                                        .thenComparing(ExceptionRow::id))
                        .toList();
        return ExceptionRow.toldOnce(ordered).stream()
                .map(one -> one.effect() + " " + one.what().split(" ")[2].substring(11, 13))
                .toList();
    }

    @Test
    void extraHoursThatWereClosedAgainAreNotTold() {
        for (List<String> ids : List.of(List.of("a", "b"), List.of("b", "a"))) {
            ExceptionRow extra = row("x", EXTRA, 9, 13, 2);

            assertThat(
                            told(
                                    row(ids.get(0), CLOSED, 8, 16, 1),
                                    extra,
                                    row(ids.get(1), CLOSED, 9, 13, 3)))
                    .containsExactly("closed 08");
            assertThat(
                            told(
                                    row(ids.get(0), CLOSED, 9, 13, 1),
                                    extra,
                                    row(ids.get(1), CLOSED, 9, 13, 3)))
                    .containsExactly("closed 09");
        }
    }

    @Test
    void aClosureThatWasOpenedAgainWholeIsNotTold() {
        for (List<String> ids : List.of(List.of("a", "b"), List.of("b", "a"))) {
            assertThat(told(row(ids.get(0), CLOSED, 9, 13, 1), row(ids.get(1), EXTRA, 9, 13, 2)))
                    .containsExactly("extra-open 09");
        }
    }

    @Test
    void whatClosesAPartOfExtraHoursIsToldBesideThem() {
        for (List<String> ids : List.of(List.of("a", "b"), List.of("b", "a"))) {
            assertThat(
                            told(
                                    row(ids.get(0), CLOSED, 8, 16, 1),
                                    row("x", EXTRA, 9, 13, 2),
                                    row(ids.get(1), CLOSED, 11, 13, 3)))
                    .containsExactly("closed 08", "extra-open 09", "closed 11");
        }
    }

    @Test
    void whatTwoHaveSaidIsToldOnce() {
        assertThat(told(row("b", CLOSED, 9, 16, 1), row("a", CLOSED, 9, 16, 2))).hasSize(1);
        assertThat(told(row("b", CLOSED, 10, 12, 1), row("a", CLOSED, 9, 16, 2)))
                .containsExactly("closed 09");
    }
}

package se.digipunkt.server.fleet.daily;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

/// What replaces an old day, of which evidence may be forgotten.
final class DayRowTest {

    @ParameterizedTest
    @CsvSource({
        "300, 0, 360, 0, true",
        "300, 0, 300, 60, true",
        "300, 0, 300, 0, false",
        "300, 0, 0, 360, false",
        "200, 0, 240, 0, true",
        "200, 100, 240, 90, false",
        "0, 0, 240, 120, true",
    })
    void nothingThatWasKnownIsTakenBack(
            long working, long down, long newWorking, long newDown, boolean replaces) {
        assertThat(day(newWorking, newDown, 1).tellsMoreThan(day(working, down, 1)))
                .isEqualTo(replaces);
        assertThat(day(newWorking, newDown, 2).tellsMoreThan(day(working, down, 1)))
                .as("another promise")
                .isFalse();
    }

    private static DayRow day(long working, long down, long promise) {
        return new DayRow(
                "svp-porjus", LocalDate.parse("2026-11-20"), 360, working, down, 0, 0, 0, promise);
    }
}

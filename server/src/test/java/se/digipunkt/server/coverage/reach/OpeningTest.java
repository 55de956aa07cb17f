package se.digipunkt.server.coverage.reach;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OpeningTest {

    @ParameterizedTest
    @CsvSource({
        // 20 h a week for a week, four weeks, and a month of 30 days
        "1200, 7, 1200, true",
        "1199, 7, 1200, false",
        "4800, 28, 1200, true",
        "5142, 30, 1200, false",
        "5143, 30, 1200, true",
        // a bus that stands half an hour once in four weeks
        "30, 28, 0, true",
        "30, 28, 7, true",
        "30, 28, 8, false",
        // closed, or a season that was cancelled
        "0, 28, 0, false",
    })
    void isHelpWhenItIsOpenForSoLongAWeek(long minutes, long days, long perWeek, boolean isEnough) {
        assertThat(new Opening(minutes, days).isAtLeast(perWeek)).isEqualTo(isEnough);
    }
}

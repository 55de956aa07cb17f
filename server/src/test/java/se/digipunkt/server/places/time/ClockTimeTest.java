package se.digipunkt.server.places.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ClockTimeTest {

    @ParameterizedTest
    @CsvSource({
        "15, 900",
        "15.00, 900",
        "15:00, 900",
        "1500, 900",
        "9, 540",
        "9.30, 570",
        "09:30, 570",
        "930, 570",
        "0, 0",
        "24, 1440",
        "24:00, 1440"
    })
    void readsATimeAsPeopleInSwedenWriteIt(String typed, int minutes) {
        assertThat(ClockTime.minutes(typed)).hasValue(minutes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "25:00", "24:01", "9:60", "nio", "9:3", "12345", "-1", "9-10"})
    void knowsNoOtherTimes(String typed) {
        assertThat(ClockTime.minutes(typed)).isEmpty();
    }
}

package se.digipunkt.server.places.hours;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DoubtTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mo-Fr 17:00-10:00; PH off | 1020-2040",
                "Mo-Fr 10:00-12:00,13:00-09:00 | 780-1980",
                "Mo-Fr | 0-1440",
                "open | 0-1440",
                "Mo-Th 10:00-17:00; Fr; PH off | 0-1440"
            })
    void asksAboutNightsAndDaysWithoutTimes(String text, String minutes) {
        assertThat(OpeningHours.doubts(text))
                .extracting(doubt -> doubt.hours().from() + "-" + doubt.hours().to())
                .containsExactly(minutes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "24/7",
                "Mo-Fr 10:00-17:00; PH off; Dec 24 off",
                "Mo-Fr 00:00-24:00",
                "off",
                "Mo-Fr 10:00-17:00 || \"efter överenskommelse\"",
                "ring oss",
                ""
            })
    void takesWhatIsPlain(String text) {
        assertThat(OpeningHours.doubts(text)).isEmpty();
    }
}

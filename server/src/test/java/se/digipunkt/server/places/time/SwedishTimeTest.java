package se.digipunkt.server.places.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;

class SwedishTimeTest {

    @ParameterizedTest(name = "{0} minute {1} is {2}")
    @CsvSource({
        "2026-11-21, 540, 2026-11-21T08:00:00Z",
        "2026-07-01, 540, 2026-07-01T07:00:00Z",
        "2026-12-31, 1440, 2026-12-31T23:00:00Z",
        "2026-12-31, 1560, 2027-01-01T01:00:00Z",
        // 02:00 to 03:00 does not exist
        "2026-03-29, 119, 2026-03-29T00:59:00Z",
        "2026-03-29, 120, 2026-03-29T01:00:00Z",
        "2026-03-29, 150, 2026-03-29T01:00:00Z",
        "2026-03-29, 180, 2026-03-29T01:00:00Z",
        "2026-03-29, 181, 2026-03-29T01:01:00Z",
        // 02:00 to 03:00 occurs twice
        "2026-10-25, 119, 2026-10-24T23:59:00Z",
        "2026-10-25, 120, 2026-10-25T00:00:00Z",
        "2026-10-25, 150, 2026-10-25T00:30:00Z",
        "2026-10-25, 180, 2026-10-25T02:00:00Z",
    })
    void clockTimeIsOneMoment(LocalDate day, int minute, Instant moment) {
        assertThat(SwedishTime.at(day, minute)).isEqualTo(moment);
    }

    @ParameterizedTest(name = "{0} lasts {1} minutes")
    @CsvSource({"2026-03-28, 1440", "2026-03-29, 1380", "2026-10-25, 1500", "2027-03-28, 1380"})
    void dayHasItsOwnLength(LocalDate day, long minutes) {
        Span whole = new Span(SwedishTime.startOf(day), SwedishTime.startOf(day.plusDays(1)));

        assertThat(Spans.of(whole).minutes()).isEqualTo(minutes);
    }

    @Test
    void dayBeginsAtSwedishMidnight() {
        assertThat(SwedishTime.dayOf(Instant.parse("2026-11-21T22:59:59Z")))
                .hasToString("2026-11-21");
        assertThat(SwedishTime.dayOf(Instant.parse("2026-11-21T23:00:00Z")))
                .hasToString("2026-11-22");
    }
}

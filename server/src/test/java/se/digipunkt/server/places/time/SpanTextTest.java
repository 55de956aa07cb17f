package se.digipunkt.server.places.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;

class SpanTextTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T09:00:00Z, 2026-11-24T11:00:00Z, 2026-11-24 10:00–12:00",
        "2026-11-23T23:00:00Z, 2026-11-24T23:00:00Z, 2026-11-24",
        "2026-11-23T23:00:00Z, 2026-11-25T23:00:00Z, 2026-11-24 – 2026-11-25",
        "2026-11-24T21:00:00Z, 2026-11-25T01:00:00Z, 2026-11-24 22:00 – 2026-11-25 02:00",
        "2026-11-24T09:00:00Z, 2026-11-24T23:00:00Z, 2026-11-24 10:00–24:00",
        "2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z, 2026-10-25"
    })
    void tellsDaysWhereItIsWholeDaysElseTimes(Instant from, Instant to, String told) {
        assertThat(SpanText.of(new Span(from, to))).isEqualTo(told);
    }
}

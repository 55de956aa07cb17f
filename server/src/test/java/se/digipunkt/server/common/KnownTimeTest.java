package se.digipunkt.server.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;

final class KnownTimeTest {

    private static final Instant FROM = Instant.parse("2026-11-19T10:59:59.990Z");

    @Test
    void millisecondsMoveNothing() {
        assertThat(KnownTime.isWorthMoving(FROM, FROM.minusMillis(20))).isFalse();
        assertThat(KnownTime.isWorthMoving(FROM, FROM.minusSeconds(59))).isFalse();
    }

    @Test
    void aMinuteOrAnotherHourMoves() {
        assertThat(KnownTime.isWorthMoving(FROM, FROM.minusSeconds(60))).isTrue();
        assertThat(KnownTime.isWorthMoving(FROM, FROM.plusMillis(20))).isTrue();
    }

    @Test
    void whatWasUnknownMoves() {
        assertThat(KnownTime.isWorthMoving(null, FROM)).isTrue();
    }
}

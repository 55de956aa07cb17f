package se.digipunkt.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

final class TryLimitTest {

    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final Clock clock =
            new Clock() {
                @Override
                public Instant instant() {
                    return now;
                }

                @Override
                public ZoneOffset getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(java.time.ZoneId zone) {
                    return this;
                }
            };
    private final TryLimit limit = new TryLimit(3, Duration.ofMinutes(15), clock);

    @Test
    void stopsAfterTheLastTryForAsLongAsTheWindow() {
        take("a", 3);

        assertThat(limit.take("a")).isEqualTo(900);
        now = now.plusSeconds(899);
        assertThat(limit.take("a")).isEqualTo(1);
        now = now.plusSeconds(1);

        take("a", 3);
    }

    @Test
    void oneIsNotStoppedByAnother() {
        take("a", 3);

        assertThat(limit.take("b")).isZero();
    }

    @Test
    void whatIsGivenBackDoesNotCount() {
        for (int i = 0; i < 10; i++) {
            assertThat(limit.take("a")).isZero();
            limit.giveBack("a");
        }
    }

    private void take(String key, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(limit.take(key)).isZero();
        }
    }
}

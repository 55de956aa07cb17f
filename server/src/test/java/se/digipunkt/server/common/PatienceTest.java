package se.digipunkt.server.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

final class PatienceTest {

    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-11-22T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final Hands clock = new Hands();
    private final Patience patience = new Patience(clock);

    private void forward(String time) {
        clock.now = clock.now.plus(Duration.parse(time));
    }

    @Test
    void whatNeverFailedDoesNotWait() {
        assertThat(patience.waits("svp-harads")).isFalse();
        assertThat(patience.went("svp-harads")).isFalse();
    }

    @Test
    void whatFailedWaitsAndIsToldOnce() {
        assertThat(patience.failed("svp-harads")).isTrue();

        assertThat(patience.waits("svp-harads")).isTrue();
        assertThat(patience.waits("svp-porjus")).isFalse();
        forward("PT5S");
        assertThat(patience.waits("svp-harads")).isFalse();
        assertThat(patience.failed("svp-harads")).isFalse();
        forward("PT9S");
        assertThat(patience.waits("svp-harads")).isTrue();
        forward("PT1S");
        assertThat(patience.waits("svp-harads")).isFalse();
    }

    @Test
    void nothingWaitsLongerThanAQuarterOfAnHour() {
        for (int i = 0; i < 100; i++) {
            patience.failed("svp-harads");
        }

        forward("PT15M");

        assertThat(patience.waits("svp-harads")).isFalse();
    }

    @Test
    void whatGoesWellAgainIsForgotten() {
        patience.failed("svp-harads");
        assertThat(patience.failing()).containsExactly("svp-harads");

        assertThat(patience.went("svp-harads")).isTrue();

        assertThat(patience.failing()).isEmpty();
    }
}

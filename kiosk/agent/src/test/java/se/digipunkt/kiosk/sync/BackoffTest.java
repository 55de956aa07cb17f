package se.digipunkt.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Random;

class BackoffTest {

    @Property(tries = 200)
    void waitsUpToABoundThatDoublesFromFiveSecondsToFifteenMinutes(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int failures) {
        Backoff backoff = new Backoff(new Random(seed), Backoff.LONGEST);
        Duration bound = Duration.ofSeconds(5);

        for (int i = 0; i < failures; i++) {
            assertThat(backoff.next(Duration.ZERO)).isBetween(Duration.ZERO, bound);
            bound = bound.multipliedBy(2);
            if (bound.compareTo(Duration.ofMinutes(15)) > 0) {
                bound = Duration.ofMinutes(15);
            }
        }
    }

    @Property(tries = 200)
    void neverComesBackBeforeTheServerAsked(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 900) int seconds) {
        Duration asked = Duration.ofSeconds(seconds);

        assertThat(new Backoff(new Random(seed), Backoff.LONGEST).next(asked))
                .isBetween(asked, Duration.ofMinutes(16));
    }

    @Test
    void usesTheWholeSpanUpToTheBound() {
        Backoff backoff = new Backoff(new Random(1), Backoff.LONGEST);
        for (int i = 0; i < 10; i++) {
            backoff.next(Duration.ZERO);
        }

        var waits =
                java.util.stream.Stream.generate(() -> backoff.next(Duration.ZERO))
                        .limit(500)
                        .toList();

        assertThat(waits).anyMatch(wait -> wait.compareTo(Duration.ofMinutes(1)) < 0);
        assertThat(waits).anyMatch(wait -> wait.compareTo(Duration.ofMinutes(14)) > 0);
    }

    @Test
    void beginsAnewAfterAnAnswer() {
        Backoff backoff = new Backoff(new Random(1), Backoff.LONGEST);
        for (int i = 0; i < 10; i++) {
            backoff.next(Duration.ZERO);
        }

        backoff.reset();

        assertThat(backoff.next(Duration.ZERO)).isLessThanOrEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void believesNoServerThatWantsToBeLeftAloneForADay() {
        assertThat(new Backoff(new Random(1), Backoff.LONGEST).next(Duration.ofDays(1)))
                .isLessThan(Duration.ofMinutes(16));
    }

    @Property(tries = 50)
    void waitsNoLongerThanTheSettingAllows(@ForAll long seed) {
        Backoff backoff = new Backoff(new Random(seed), Duration.ofSeconds(2));
        for (int i = 0; i < 10; i++) {
            assertThat(backoff.next(Duration.ZERO)).isLessThanOrEqualTo(Duration.ofSeconds(2));
        }
        backoff.reset();
        assertThat(backoff.next(Duration.ZERO)).isLessThanOrEqualTo(Duration.ofSeconds(2));
    }
}

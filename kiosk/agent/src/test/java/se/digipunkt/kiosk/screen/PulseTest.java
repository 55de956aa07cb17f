package se.digipunkt.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/// When a screen is given up.
class PulseTest {

    private static long after(int seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }

    private static Pulse shown(boolean mayBeHidden) {
        Pulse pulse = new Pulse(0, mayBeHidden);
        assertThat(pulse.beat(after(1), true, false)).isTrue();
        return pulse;
    }

    @Test
    void livesWhileItBeats() {
        Pulse pulse = shown(false);
        for (int second = 2; second < 60; second++) {
            assertThat(pulse.beat(after(second), true, false)).isFalse();
            assertThat(pulse.ill(after(second), true)).isNull();
        }
    }

    @Test
    void isFrozenWhenItIsSilent() {
        assertThat(shown(false).ill(after(6), true)).isNull();
        assertThat(shown(false).ill(after(7), true)).isEqualTo("frozen");
        assertThat(shown(true).ill(after(7), false)).isEqualTo("frozen");
    }

    @Test
    void isBlackWhenNothingIsPaintedThoughItBeats() {
        Pulse kiosk = shown(false);
        Pulse window = shown(true);
        for (int second = 2; second < 9; second++) {
            kiosk.beat(after(second), false, false);
            window.beat(after(second), false, false);
        }

        assertThat(kiosk.ill(after(8), false)).isEqualTo("not painted");
        assertThat(window.ill(after(8), false)).as("covered by another window").isNull();
    }

    @Test
    void isEmptyWhenOurPageHasNothingInIt() {
        Pulse pulse = shown(false);
        for (int second = 2; second < 9; second++) {
            pulse.beat(after(second), true, true);
        }

        assertThat(pulse.ill(after(8), true)).isEqualTo("empty");
        assertThat(pulse.ill(after(8), false)).as("a site may be").isNull();
    }

    @Test
    void waitsForWhoeverReadsADialogAndNoLonger() {
        Pulse pulse = shown(false);
        pulse.asks(after(2), true);
        for (int second = 3; second <= 100; second++) {
            pulse.answers(after(second));
        }
        assertThat(pulse.ill(after(100), false)).isNull();

        pulse.asks(after(100), false);

        assertThat(pulse.ill(after(105), false)).isNull();
        assertThat(pulse.ill(after(106), false)).isEqualTo("frozen");
    }

    @Test
    void isFrozenWhenTheBrowserBehindADialogIsSilent() {
        Pulse pulse = shown(false);
        pulse.asks(after(2), true);

        assertThat(pulse.ill(after(7), false)).isNull();
        assertThat(pulse.ill(after(8), false)).isEqualTo("frozen");
    }

    @Test
    void hasTimeToStart() {
        Pulse pulse = new Pulse(0, false);

        assertThat(pulse.ill(after(15), false)).isNull();
        assertThat(pulse.ill(after(16), false)).isEqualTo("not shown");
    }
}

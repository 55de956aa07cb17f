package se.digipunkt.kiosk.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import se.digipunkt.kiosk.device.Controls.Press;

class ButtonTest {

    private final Button button = new Button();

    @Test
    void aPressIsToldWhenTheButtonIsUpAgain() {
        button.level(false, 0);

        assertThat(button.level(true, 100)).isEmpty();
        assertThat(button.held(500)).isEmpty();
        assertThat(button.level(false, 1000)).contains(Press.SHORT);
    }

    @Test
    void aLongPressIsToldOnceWhileItIsHeld() {
        button.level(false, 0);
        button.level(true, 100);

        assertThat(button.held(1599)).isEmpty();
        assertThat(button.held(1600)).contains(Press.LONG);
        assertThat(button.held(3000)).isEmpty();
        assertThat(button.level(false, 3100)).isEmpty();
    }

    @Test
    void aButtonThatIsDownAtTheStartPressesNothingUntilItWasUp() {
        button.level(true, 0);

        assertThat(button.held(5000)).isEmpty();
        assertThat(button.level(false, 6000)).isEmpty();
        button.level(true, 7000);
        assertThat(button.level(false, 7200)).contains(Press.SHORT);
    }

    @Test
    void whatIsDownForHalfAMinuteIsStuck() {
        button.level(true, 0);

        assertThat(button.stuck(29_999)).isFalse();
        assertThat(button.stuck(30_000)).isTrue();
        button.level(false, 31_000);
        assertThat(button.stuck(90_000)).isFalse();
    }
}

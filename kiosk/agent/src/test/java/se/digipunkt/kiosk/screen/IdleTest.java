package se.digipunkt.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import se.digipunkt.kiosk.screen.Idle.Stage;

import java.net.URI;
import java.time.Duration;

/// Two minutes on our pages, five elsewhere, then half a minute that anyone can stop.
class IdleTest {

    private final Idle idle = new Idle(Idle.Patience.USUAL);
    private final Place place = new Place(URI.create("http://localhost:8090"));

    private static long after(int seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }

    @Test
    void aScreenThatNobodyHasTouchedIsNeverCountedDown() {
        assertThat(idle.stage(after(100_000))).isEqualTo(Stage.UNTOUCHED);
    }

    @Test
    void countsDownAfterTwoMinutesOnOurPages() {
        assertThat(idle.touched(after(10))).isTrue();
        assertThat(idle.touched(after(11))).isFalse();

        assertThat(idle.stage(after(130))).isEqualTo(Stage.IN_USE);
        assertThat(idle.stage(after(131))).isEqualTo(Stage.COUNTING);
        assertThat(idle.secondsLeft(after(131))).isEqualTo(30);
        assertThat(idle.stage(after(160))).isEqualTo(Stage.COUNTING);
        assertThat(idle.secondsLeft(after(160))).isEqualTo(1);
        assertThat(idle.stage(after(161))).isEqualTo(Stage.OVER);
    }

    @Test
    void leavesFiveMinutesOnASiteAndAtTheDesk() {
        idle.touched(0);
        place.site();
        idle.at(place);
        assertThat(idle.stage(after(299))).isEqualTo(Stage.IN_USE);
        assertThat(idle.stage(after(300))).isEqualTo(Stage.COUNTING);

        place.own("http://localhost:8090/desk/help?x=1");
        idle.at(place);
        assertThat(idle.stage(after(299))).isEqualTo(Stage.IN_USE);
    }

    @Test
    void theCountdownIsStoppedAsOftenAsSomebodyLikes() {
        idle.touched(0);
        for (int time = 1; time < 50; time++) {
            int now = time * 149;
            assertThat(idle.stage(after(now))).isEqualTo(Stage.COUNTING);
            idle.touched(after(now));
            assertThat(idle.stage(after(now + 119))).isEqualTo(Stage.IN_USE);
        }
    }

    @Test
    void beginsAnewWithTheNextResident() {
        idle.touched(0);
        idle.forget();

        assertThat(idle.stage(after(1000))).isEqualTo(Stage.UNTOUCHED);
        assertThat(idle.touched(after(1001))).isTrue();
    }
}

package se.digipunkt.kiosk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import se.digipunkt.kiosk.journal.SetClock;
import se.digipunkt.kiosk.settings.Told;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

class PinTest {

    @TempDir private Path folder;

    private final SetClock clock = new SetClock();

    @BeforeEach
    void theServerHasSetAPin() {
        told().keep(Jokkmokk.withPin());
    }

    @Test
    void theRightPinOpens() {
        assertThat(pin().attempt(Jokkmokk.PIN)).isInstanceOf(Pin.Answer.Right.class);
    }

    @Test
    void noPinOpensNothing() {
        told().keep(Jokkmokk.withoutPin());

        assertThat(pin().attempt("")).isInstanceOf(Pin.Answer.NoPin.class);
    }

    @Test
    void theFifthWrongTryBeginsAPauseInWhichTheRightPinIsNotTakenEither() {
        Pin pin = pin();

        for (int i = 0; i < 4; i++) {
            assertThat(pin.attempt("0000")).isInstanceOf(Pin.Answer.Wrong.class);
        }

        assertThat(pin.attempt("0000")).isInstanceOf(Pin.Answer.Paused.class);
        assertThat(pin.attempt(Jokkmokk.PIN)).isInstanceOf(Pin.Answer.Paused.class);
    }

    @Test
    void thePauseSurvivesARestart() {
        fiveWrongTries();

        assertThat(pin().pause()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aTryCountsBeforeThePinIsLookedAt() {
        Pin pin = pin();
        pin.attempt("0000");

        assertThat(folder.resolve("pin-tries.json")).content().contains("\"wrong\":1");
    }

    @Test
    void nothingTypedIsNoTry() {
        Pin pin = pin();
        for (int i = 0; i < 9; i++) {
            assertThat(pin.attempt("")).isInstanceOf(Pin.Answer.Wrong.class);
        }

        assertThat(pin.attempt(Jokkmokk.PIN)).isInstanceOf(Pin.Answer.Right.class);
    }

    @Test
    void eachFurtherWrongTryDoublesThePauseUpToAnHour() {
        fiveWrongTries();
        Pin pin = pin();

        for (int minutes : new int[] {2, 4, 8, 16, 32, 60, 60}) {
            clock.pass(pin.pause());
            assertThat(pin.attempt("0000"))
                    .isEqualTo(new Pin.Answer.Paused(Duration.ofMinutes(minutes)));
        }
    }

    @Test
    void theRightPinAfterThePauseGivesFiveNewTries() {
        fiveWrongTries();
        clock.pass(Duration.ofMinutes(1));
        Pin pin = pin();

        assertThat(pin.attempt(Jokkmokk.PIN)).isInstanceOf(Pin.Answer.Right.class);
        assertThat(pin.attempt("0000")).isInstanceOf(Pin.Answer.Wrong.class);
    }

    @Test
    void aClockThatWasSetBackDoesNotLengthenThePause() {
        fiveWrongTries();
        clock.wallSays("1970-01-01T00:00:00Z");

        assertThat(pin().pause()).isEqualTo(Duration.ofMinutes(1));

        clock.pass(Duration.ofMinutes(1));
        assertThat(pin().pause()).isZero();
    }

    @Test
    void aClockThatIsSetForwardDoesNotEndThePause() {
        fiveWrongTries();
        clock.wallSays("2040-01-01T00:00:00Z");

        assertThat(pin().pause()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aRestartInTheWrongYearDoesNotLockStaffOut() {
        fiveWrongTries();
        clock.reboot();
        clock.wallSays("1970-01-01T00:00:00Z");
        assertThat(pin().pause()).isPositive();

        clock.pass(Duration.ofMinutes(1));
        assertThat(pin().attempt(Jokkmokk.PIN)).isInstanceOf(Pin.Answer.Right.class);
    }

    @Test
    void aDamagedFileDoesNotLockStaffOut() throws Exception {
        Files.writeString(folder.resolve("pin-tries.json"), "{\"wrong\":");

        assertThat(pin().attempt(Jokkmokk.PIN)).isInstanceOf(Pin.Answer.Right.class);
    }

    @Test
    void aDiskWithoutRoomForTheCountDoesNotLockStaffOut() throws Exception {
        Files.createDirectory(folder.resolve("pin-tries.json.new"));

        assertThat(pin().attempt(Jokkmokk.PIN)).isInstanceOf(Pin.Answer.Right.class);
    }

    @Test
    void triesCountInMemoryWhileTheDiskHasNoRoom() throws Exception {
        pin().attempt("0000");
        Files.createDirectory(folder.resolve("pin-tries.json.new"));
        Pin pin = pin();

        for (int i = 0; i < 3; i++) {
            assertThat(pin.attempt("0000")).isInstanceOf(Pin.Answer.Wrong.class);
        }
        assertThat(pin.attempt("0000")).isInstanceOf(Pin.Answer.Paused.class);

        Files.delete(folder.resolve("pin-tries.json.new"));
        clock.pass(Duration.ofMinutes(1));
        pin.attempt("0000");
        assertThat(folder.resolve("pin-tries.json")).content().contains("\"wrong\":6");
    }

    private void fiveWrongTries() {
        Pin pin = pin();
        for (int i = 0; i < 5; i++) {
            pin.attempt("0000");
        }
    }

    /// As after a restart: all that it knows is on the disk.
    private Pin pin() {
        return new Pin(told(), new PinTries(folder.resolve("pin-tries.json")), clock);
    }

    private Told told() {
        return new Told(folder, "test");
    }
}

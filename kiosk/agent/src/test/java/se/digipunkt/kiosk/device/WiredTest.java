package se.digipunkt.kiosk.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.pi4j.io.gpio.digital.DigitalState;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import se.digipunkt.kiosk.device.Controls.Lamp;
import se.digipunkt.kiosk.device.Controls.Press;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/// With the pins of Pi4J's mock, which begin low.
class WiredTest {

    private static final Pins ALL = Pins.of("17", "27", "22");

    private final MockPins pins = new MockPins();
    private final AtomicLong millis = new AtomicLong();
    private final BlockingQueue<Press> pressed = new LinkedBlockingQueue<>();
    private final List<Wired> started = new ArrayList<>();

    @AfterEach
    void close() {
        started.forEach(Wired::close);
    }

    @Test
    void aPressThatBouncesIsOnePress() throws InterruptedException {
        Wired wired = working(ALL);
        wired.whenPressed(pressed::add);
        pins.button(false);
        awaitSettled();

        for (int bounce = 0; bounce < 5; bounce++) {
            pins.button(true);
            pins.button(false);
        }
        pins.button(true);
        awaitSettled();
        millis.addAndGet(200);
        for (int bounce = 0; bounce < 5; bounce++) {
            pins.button(false);
            pins.button(true);
        }
        pins.button(false);

        assertThat(pressed.poll(5, TimeUnit.SECONDS)).isEqualTo(Press.SHORT);
        awaitSettled();
        assertThat(pressed).isEmpty();
    }

    @Test
    void theLampBlinksWhileACallWaitsAndShinesWhenSomebodyComes() throws InterruptedException {
        Wired wired = working(ALL);
        BlockingQueue<DigitalState> shown = new LinkedBlockingQueue<>();
        pins.lamp().addListener(event -> shown.add(event.state()));

        wired.show(Lamp.WAITING);
        assertThat(shown.poll(5, TimeUnit.SECONDS)).isEqualTo(DigitalState.HIGH);
        assertThat(shown.poll(5, TimeUnit.SECONDS)).isEqualTo(DigitalState.LOW);

        wired.show(Lamp.COMING);
        assertThat(shown.poll(5, TimeUnit.SECONDS)).isEqualTo(DigitalState.HIGH);
        wired.show(Lamp.OFF);
        assertThat(shown.poll(5, TimeUnit.SECONDS)).isEqualTo(DigitalState.LOW);
    }

    @Test
    void theSensorTellsWhetherSomebodyIsThere() {
        Wired wired = working(ALL);
        assertThat(wired.presence()).contains(false);

        pins.presence(true);

        assertThat(wired.presence()).contains(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "28", "99", "GPIO17", "-4", "17.5", "99999999999"})
    void aWrongPinIsToldAndTheOthersWork(String pin) {
        Wired wired = start(Pins.of(pin, "27", null));

        await(() -> "working".equals(wired.health().get("lamp")));
        assertThat(wired.health()).isEqualTo(Map.of("button", "wrong-pin", "lamp", "working"));
    }

    @Test
    void twoThingsOnOnePinAreBothWrong() {
        Wired wired = start(Pins.of("17", "17", "22"));

        await(() -> "working".equals(wired.health().get("presence")));
        assertThat(wired.health())
                .containsEntry("button", "wrong-pin")
                .containsEntry("lamp", "wrong-pin");
    }

    @Test
    void whatIsForbiddenOrMissingIsToldAndKeepsNobody() {
        Wired forbidden =
                failing(
                        new IllegalStateException(
                                new IllegalStateException("c_gpiod_chip_open: Permission denied")));
        Wired missing = failing(new UnsatisfiedLinkError("no libgpiod"));
        Wired broken = failing(new IllegalArgumentException("who knows"));

        await(() -> forbidden.health().containsValue("forbidden"));
        await(() -> missing.health().containsValue("no-pins"));
        await(() -> broken.health().containsValue("failed"));
        broken.show(Lamp.WAITING);
        assertThat(broken.presence()).isEmpty();
    }

    @Test
    void aDriverThatHangsKeepsNobodyWaitingAndIsToldAsSilent() {
        CountDownLatch never = new CountDownLatch(1);
        Wired wired =
                Wired.start(
                        ALL,
                        () -> {
                            try {
                                never.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            return pins.context();
                        },
                        millis::get);
        wired.show(Lamp.WAITING);
        assertThat(wired.health()).containsEntry("lamp", "starting");

        millis.addAndGet(15_001);

        assertThat(wired.health())
                .containsEntry("lamp", "silent")
                .containsEntry("button", "silent");
        never.countDown();
        wired.close();
    }

    @Test
    void aButtonThatStaysDownIsToldAsStuck() {
        Wired wired = working(ALL);

        millis.addAndGet(30_000);

        assertThat(wired.health())
                .containsEntry("button", "stuck")
                .containsEntry("lamp", "working");
    }

    /// The real driver, on the machine of the build.
    @Test
    void theDriverThatFindsNoPinsSaysSoToo() {
        Wired wired = started(Wired.start(Pins.of("17", null, null), Wired::onGpiod, millis::get));

        await(() -> !"starting".equals(wired.health().get("button")));
        assertThat(wired.health().get("button")).isIn("no-pins", "forbidden", "working");
        assertThat(Wired.chips(Path.of("/nowhere"))).isEqualTo(Wiring.NO_PINS);
    }

    @Test
    void aMachineWithoutPinsSaysSo() {
        assertThat(new NotWired(Pins.of("17", null, " ")).health())
                .isEqualTo(Map.of("button", "no-pins"));
    }

    private Wired failing(Throwable failure) {
        return started(
                Wired.start(
                        Pins.of("17", null, null),
                        () -> {
                            if (failure instanceof Error error) {
                                throw error;
                            }
                            throw (RuntimeException) failure;
                        },
                        millis::get));
    }

    private Wired working(Pins which) {
        Wired wired = start(which);
        await(() -> wired.health().values().stream().allMatch("working"::equals));
        return wired;
    }

    private Wired start(Pins which) {
        return started(Wired.start(which, pins::context, millis::get));
    }

    private Wired started(Wired wired) {
        started.add(wired);
        return wired;
    }

    /// Longer than a level has to stand.
    private static void awaitSettled() throws InterruptedException {
        new CountDownLatch(1).await(2 * Button.SETTLED.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void await(BooleanSupplier condition) {
        for (int tries = 0; tries < 500 && !condition.getAsBoolean(); tries++) {
            try {
                new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}

package se.digipunkt.kiosk.device;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalInputProvider;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalOutputProvider;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// What is wired to the pins of a Raspberry Pi, through Pi4J. All of it is done on one thread that
/// nobody waits for: a driver that hangs leaves the rest of the program as it is.
final class Wired implements Controls {

    private static final Logger LOG = LoggerFactory.getLogger(Wired.class);

    /// The native library is there in a second.
    private static final long SILENT_MILLIS = 15_000;

    /// Half a blink: slower than what could harm anybody (WCAG 2.3.1).
    private static final long BLINK_MILLIS = 600;

    private static final long PATIENCE_SECONDS = 2;

    private final Pins pins;
    private final List<Consumer<Press>> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, Wiring> states = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("controls").factory());
    private final Button button = new Button();
    private final LongSupplier millis;
    private final long begun;

    private @Nullable Context pi4j;
    private @Nullable DigitalOutput lamp;
    private @Nullable ScheduledFuture<?> settling;
    private @Nullable ScheduledFuture<?> blinking;
    private volatile @Nullable Boolean present;
    private volatile Lamp wanted = Lamp.OFF;

    private Wired(Pins pins, LongSupplier millis) {
        this.pins = pins;
        this.millis = millis;
        this.begun = millis.getAsLong();
        pins.settings().keySet().forEach(what -> states.put(what, Wiring.STARTING));
    }

    /// Begins to connect, and returns at once.
    ///
    /// @param millis of a clock that nobody sets
    static Wired start(Pins pins, Supplier<Context> pi4j, LongSupplier millis) {
        Wired wired = new Wired(pins, millis);
        wired.thread.execute(() -> wired.connect(pi4j));
        return wired;
    }

    /// The kernel's own way to the pins; the only one that a Raspberry Pi 5 has.
    static Context onGpiod() {
        return Pi4J.newContextBuilder()
                .noAutoDetect()
                .disableShutdownHook()
                .add(
                        GpioDDigitalInputProvider.newInstance(),
                        GpioDDigitalOutputProvider.newInstance())
                .build();
    }

    private void connect(Supplier<Context> context) {
        try {
            Context opened = context.get();
            pi4j = opened;
            states.keySet().forEach(what -> connect(opened, what));
        } catch (RuntimeException | LinkageError notThere) {
            Wiring why = why(notThere);
            LOG.warn("Nothing that is wired to the pins works: {}", why.code(), notThere);
            states.replaceAll((_, _) -> why);
        }
    }

    private void connect(Context opened, String what) {
        try {
            pins.find(what)
                    .ifPresentOrElse(
                            pin -> {
                                connect(opened, what, pin);
                                states.put(what, Wiring.WORKING);
                            },
                            () -> states.put(what, Wiring.WRONG_PIN));
        } catch (RuntimeException | LinkageError refused) {
            Wiring why = why(refused);
            LOG.warn("The {} does not work: {}", what, why.code(), refused);
            states.put(what, why);
        }
    }

    private void connect(Context opened, String what, int pin) {
        switch (what) {
            case Pins.BUTTON -> {
                DigitalInput input = input(opened, what, pin, PullResistance.PULL_UP);
                input.addListener(_ -> settle(input));
                button.level(input.isLow(), millis());
            }
            case Pins.PRESENCE -> {
                DigitalInput input = input(opened, what, pin, PullResistance.PULL_DOWN);
                input.addListener(event -> present = event.state() == DigitalState.HIGH);
                present = input.isHigh();
            }
            default -> {
                lamp =
                        opened.create(
                                DigitalOutput.newConfigBuilder(opened)
                                        .id(what)
                                        .address(pin)
                                        .initial(DigitalState.LOW)
                                        .shutdown(DigitalState.LOW)
                                        .build());
                shine();
            }
        }
    }

    private static DigitalInput input(Context opened, String what, int pin, PullResistance pull) {
        return opened.create(
                DigitalInput.newConfigBuilder(opened).id(what).address(pin).pull(pull).build());
    }

    /// Each bounce begins the waiting anew: a contact that never rests presses nothing.
    private void settle(DigitalInput input) {
        later(
                () -> {
                    cancel(settling);
                    settling =
                            thread.schedule(
                                    () -> settled(input),
                                    Button.SETTLED.toMillis(),
                                    TimeUnit.MILLISECONDS);
                });
    }

    private void settled(DigitalInput input) {
        boolean down;
        try {
            down = input.isLow();
        } catch (RuntimeException gone) {
            LOG.warn("The button can be read no more", gone);
            states.put(Pins.BUTTON, why(gone));
            return;
        }
        tell(button.level(down, millis()));
        if (down) {
            thread.schedule(
                    () -> tell(button.held(millis())),
                    Button.LONG.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    private void tell(Optional<Press> press) {
        press.ifPresent(told -> listeners.forEach(listener -> heard(listener, told)));
    }

    /// Whatever comes of a press, the next one is heard too.
    private static void heard(Consumer<Press> listener, Press press) {
        try {
            listener.accept(press);
        } catch (RuntimeException fault) {
            LOG.error("A press of the button came to nothing", fault);
        }
    }

    @Override
    public void whenPressed(Consumer<Press> listener) {
        listeners.add(listener);
    }

    @Override
    public void show(Lamp state) {
        wanted = state;
        later(this::shine);
    }

    private void shine() {
        cancel(blinking);
        DigitalOutput output = lamp;
        if (output == null) {
            return;
        }
        switch (wanted) {
            case OFF -> output.low();
            case COMING -> output.high();
            case WAITING -> {
                output.high();
                blinking =
                        thread.scheduleAtFixedRate(
                                output::toggle, BLINK_MILLIS, BLINK_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    @Override
    public Optional<Boolean> presence() {
        return Optional.ofNullable(present);
    }

    @Override
    public Map<String, String> health() {
        Map<String, String> health = new TreeMap<>();
        states.forEach((what, state) -> health.put(what, now(what, state).code()));
        return health;
    }

    private Wiring now(String what, Wiring state) {
        if (state == Wiring.STARTING && millis() - begun > SILENT_MILLIS) {
            return Wiring.SILENT;
        }
        return state == Wiring.WORKING && what.equals(Pins.BUTTON) && button.stuck(millis())
                ? Wiring.STUCK
                : state;
    }

    @Override
    public void close() {
        later(this::shutDown);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void shutDown() {
        cancel(blinking);
        if (pi4j != null) {
            pi4j.shutdown();
        }
    }

    private void later(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException closed) {
            LOG.debug("The pins are closed already");
        }
    }

    private static void cancel(@Nullable ScheduledFuture<?> planned) {
        if (planned != null) {
            planned.cancel(false);
        }
    }

    private long millis() {
        return millis.getAsLong();
    }

    /// What the kernel said, as far as the libraries hand it on.
    private static Wiring why(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (cause instanceof AccessDeniedException || message.contains("Permission denied")) {
                return Wiring.FORBIDDEN;
            }
            if (message.contains("No gpio chip")) {
                return chips(Path.of("/dev"));
            }
            if (cause instanceof LinkageError || message.contains("No such file")) {
                return Wiring.NO_PINS;
            }
        }
        return Wiring.FAILED;
    }

    /// Pi4J says only that it has none: it swallows why.
    static Wiring chips(Path devices) {
        try (DirectoryStream<Path> chips = Files.newDirectoryStream(devices, "gpiochip*")) {
            Wiring why = Wiring.NO_PINS;
            for (Path chip : chips) {
                if (Files.isReadable(chip) && Files.isWritable(chip)) {
                    return Wiring.FAILED;
                }
                why = Wiring.FORBIDDEN;
            }
            return why;
        } catch (IOException unreadable) {
            LOG.debug("The devices cannot be listed", unreadable);
            return Wiring.NO_PINS;
        }
    }
}

package se.digipunkt.kiosk.screen;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import se.digipunkt.provisioning.benchmark.Results;
import se.digipunkt.provisioning.journey.Await;
import se.digipunkt.provisioning.journey.Checkout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/// How long a resident waits after the one before has been forgotten, and how long that takes, in
/// the Chromium that kiosks have.
@Tag("benchmark")
class ScreenBenchmark {

    private static final int RESIDENTS = 20;
    private static final Duration MOST = Duration.ofSeconds(10);

    @RegisterExtension static final Room ROOM = new Room(Idle.Patience.USUAL, true);

    @Test
    void measure() {
        long[] usable = new long[RESIDENTS];
        long[] wiped = new long[RESIDENTS];
        for (int resident = 0; resident < RESIDENTS; resident++) {
            ROOM.visit("");
            ROOM.key("a");
            Path folder = ROOM.showing().browser().folder().path();
            long begun = System.nanoTime();
            ROOM.awaitNext(ROOM.screen()::forget);
            Await.until("all of it", MOST, () -> ROOM.js("document.readyState").equals("complete"));
            usable[resident] = System.nanoTime() - begun;
            Await.until("wiped", MOST, () -> !Files.exists(folder));
            wiped[resident] = System.nanoTime() - begun;
        }
        Results results = new Results("The screen");
        results.add("start page usable after a reset (target: under 1.5 s)", told(usable));
        results.add("nothing left of the resident, at the latest (target: under 5 s)", told(wiped));
        results.write(Checkout.root().resolve("docs/benchmarks.md"));
    }

    private static String told(long[] nanos) {
        Arrays.sort(nanos);
        return String.format(
                Locale.ROOT,
                "median %.2f s, slowest of %d %.2f s",
                nanos[RESIDENTS / 2] / 1e9,
                RESIDENTS,
                nanos[RESIDENTS - 1] / 1e9);
    }
}

package se.digipunkt.kiosk.device;

import java.util.UUID;
import java.util.function.LongSupplier;

/// Which boot this is and how long ago it was. A machine that is not Linux counts from the start of
/// the program.
final class Uptime {

    private final LinuxFiles files;
    private final String boot;
    private final LongSupplier nanoTime;
    private final long startNanos;

    Uptime(LinuxFiles files, UUID thisStart, LongSupplier nanoTime) {
        this.files = files;
        this.boot = files.bootId().orElse(thisStart.toString());
        this.nanoTime = nanoTime;
        this.startNanos = nanoTime.getAsLong();
    }

    String boot() {
        return boot;
    }

    long elapsedMillis() {
        return files.uptimeMillis().orElseGet(this::sinceStart);
    }

    private long sinceStart() {
        return (nanoTime.getAsLong() - startNanos) / 1_000_000;
    }
}

package se.digipunkt.kiosk.device;

import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;

/// Finds out what the agent runs on.
final class Detection {

    private Detection() {}

    static Device of(
            LinuxFiles files, Optional<String> told, UUID thisStart, LongSupplier nanoTime) {
        Uptime uptime = new Uptime(files, thisStart, nanoTime);
        return isPi(files, told.orElse("")) ? new Pi(files, uptime) : new Laptop(files, uptime);
    }

    private static boolean isPi(LinuxFiles files, String told) {
        return switch (told) {
            case "pi" -> true;
            case "laptop" -> false;
            case "" -> files.model().orElse("").startsWith("Raspberry Pi");
            default ->
                    throw new IllegalArgumentException(
                            "DIGIPUNKT_DEVICE is pi or laptop, not " + told);
        };
    }
}

package se.digipunkt.kiosk.device;

import java.util.Optional;

/// Finds out what the agent runs on.
final class Detection {

    private Detection() {}

    static Device of(LinuxFiles files, Optional<String> told, Uptime uptime, Modem modem) {
        return isPi(files, told.orElse(""))
                ? new Pi(files, uptime, modem)
                : new Laptop(files, uptime);
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

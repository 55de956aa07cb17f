package se.digipunkt.kiosk.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What the kernel and systemd tell in files. A file that is missing or cannot be read is an answer
/// too: not told.
record LinuxFiles(Path root) {

    Optional<String> model() {
        return text("proc/device-tree/model");
    }

    Optional<String> serial() {
        return text("proc/device-tree/serial-number");
    }

    Optional<String> bootId() {
        return text("proc/sys/kernel/random/boot_id");
    }

    /// Counts the time asleep too, in steps of 10 ms.
    Optional<Long> uptimeMillis() {
        return text("proc/uptime")
                .map(text -> (long) (1000 * Double.parseDouble(text.split(" ", 2)[0])));
    }

    boolean clockSynchronized() {
        return Files.exists(root.resolve("run/systemd/timesync/synchronized"));
    }

    /// Device-tree texts end in a zero byte.
    private Optional<String> text(String file) {
        try {
            return Optional.of(Files.readString(root.resolve(file)).replace("\0", "").strip());
        } catch (IOException notTold) {
            return Optional.empty();
        }
    }
}

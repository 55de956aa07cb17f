package se.digipunkt.kiosk.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// What the kernel and systemd tell in files. A file that is missing or cannot be read is an answer
/// too: not told.
record LinuxFiles(Path root) {

    private static final int CARD_RESET = 0x20;

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

    /// When a time server was heard last, by the clock that it set: systemd-timesyncd touches this
    /// file then (its manual page), and each boot begins without it.
    Optional<Instant> lastSynchronized() {
        try {
            return Optional.of(
                    Files.getLastModifiedTime(root.resolve("run/systemd/timesync/synchronized"))
                            .toInstant());
        } catch (IOException notTold) {
            return Optional.empty();
        }
    }

    /// What the first battery clock says; it counts in UTC.
    Optional<Instant> batteryClock() {
        return text("sys/class/rtc/rtc0/since_epoch")
                .filter(seconds -> seconds.matches("[0-9]{1,12}"))
                .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)));
    }

    /// The flag WDIOF_CARDRESET of the kernel's watchdog interface.
    boolean restartedByWatchdog() {
        return text("sys/class/watchdog/watchdog0/bootstatus")
                .filter(status -> status.matches("[0-9]{1,9}"))
                .filter(status -> (Integer.parseInt(status) & CARD_RESET) != 0)
                .isPresent();
    }

    boolean hasFolder(String folder) {
        return Files.isDirectory(root.resolve(folder));
    }

    /// Device-tree texts end in a zero byte.
    Optional<String> text(String file) {
        try {
            return Optional.of(Files.readString(root.resolve(file)).replace("\0", "").strip());
        } catch (IOException notTold) {
            return Optional.empty();
        }
    }
}

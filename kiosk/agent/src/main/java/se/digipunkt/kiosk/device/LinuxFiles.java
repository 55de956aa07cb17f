package se.digipunkt.kiosk.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What the kernel and systemd tell in files. A file that is missing or cannot be read is an answer
/// too: not told.
record LinuxFiles(Path root) {

    /// Bits of [#throttled]: now, not at some time since the boot.
    static final int UNDER_VOLTAGE = 0x1;

    /// The frequency is capped, throttled, or held back by heat.
    static final int SLOWED = 0x2 | 0x4 | 0x8;

    private static final int CARD_RESET = 0x20;

    private static final List<String> FIRMWARE =
            List.of(
                    "sys/devices/platform/soc/soc:firmware/get_throttled",
                    "sys/devices/platform/soc:firmware/get_throttled");

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

    /// Of the processor.
    Optional<Double> celsius() {
        return text("sys/class/thermal/thermal_zone0/temp")
                .filter(milli -> milli.matches("-?[0-9]{1,6}"))
                .map(milli -> Integer.parseInt(milli) / 1000.0);
    }

    /// What the firmware of a Raspberry Pi says that it suffers from, in bits.
    Optional<Integer> throttled() {
        return FIRMWARE.stream()
                .flatMap(file -> text(file).stream())
                .map(told -> told.replaceFirst("^0x", ""))
                .filter(hex -> hex.matches("[0-9a-fA-F]{1,7}"))
                .map(hex -> Integer.parseInt(hex, 16))
                .findFirst();
    }

    /// The same by the kernel's watch of the power (`rpi_volt`), where the firmware tells no bits.
    Optional<Boolean> lowVoltageAlarm() {
        return IntStream.range(0, 10)
                .mapToObj("sys/class/hwmon/hwmon%d/"::formatted)
                .filter(folder -> text(folder + "name").filter("rpi_volt"::equals).isPresent())
                .flatMap(folder -> text(folder + "in0_lcrit_alarm").stream())
                .map("1"::equals)
                .findFirst();
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

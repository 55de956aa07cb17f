package se.digipunkt.kiosk.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import se.digipunkt.protocol.Enrolment.Hardware;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

class DeviceTest {

    private static final UUID THIS_START = UUID.fromString("33333333-3333-4333-8333-333333333333");

    @TempDir private Path root;

    private void file(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Device detect(String told) {
        return Detection.of(
                new LinuxFiles(root),
                told.isEmpty() ? Optional.empty() : Optional.of(told),
                THIS_START,
                () -> 0);
    }

    @Test
    void knowsARaspberryPiByItsModel() throws IOException {
        file("proc/device-tree/model", "Raspberry Pi 5 Model B Rev 1.0\0");
        file("proc/device-tree/serial-number", "10000000abcdef01\0");

        assertThat(detect("").hardware())
                .isEqualTo(new Hardware("Raspberry Pi 5 Model B Rev 1.0", "10000000abcdef01"));
        assertThat(detect("laptop").hardware()).isEqualTo(new Hardware("laptop", null));
    }

    @Test
    void takesAnythingElseForALaptop() {
        assertThat(detect("").hardware()).isEqualTo(new Hardware("laptop", null));
    }

    @Test
    void tellsTheBootAndHowLongAgoItWas() throws IOException {
        file("proc/sys/kernel/random/boot_id", "44444444-4444-4444-8444-444444444444\n");
        file("proc/uptime", "2464.92 4801.10\n");

        assertThat(detect("").boot()).isEqualTo("44444444-4444-4444-8444-444444444444");
        assertThat(detect("").elapsedMillis()).isEqualTo(2_464_920);
    }

    @Test
    void countsFromItsOwnStartWhereTheKernelDoesNotTell() {
        long[] nanos = {5_000_000_000L};
        Device device =
                Detection.of(new LinuxFiles(root), Optional.empty(), THIS_START, () -> nanos[0]);
        nanos[0] += 1_500_000_000L;

        assertThat(device.boot()).isEqualTo(THIS_START.toString());
        assertThat(device.elapsedMillis()).isEqualTo(1500);
    }

    @Test
    void trustsTheClockWhenTimesyncSaysSo() throws IOException {
        assertThat(detect("").clockState()).isEqualTo("none");

        file("run/systemd/timesync/synchronized", "");

        assertThat(detect("").clockState()).isEqualTo("ntp");
    }

    @Test
    void refusesADeviceThatItDoesNotKnow() {
        assertThatThrownBy(() -> detect("toaster"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DIGIPUNKT_DEVICE");
    }
}

package se.digipunkt.kiosk.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import se.digipunkt.protocol.Enrolment.Hardware;
import se.digipunkt.protocol.EntryBody.AnchorSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;

class DeviceTest {

    private static final UUID THIS_START = UUID.fromString("33333333-3333-4333-8333-333333333333");

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir private Path root;

    /// What `mmcli` prints of the network, and of the signal.
    private final Map<Boolean, String> printed = new HashMap<>();

    private void file(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Device detect(String told) {
        return detect(told, () -> 0);
    }

    private Device detect(String told, LongSupplier nanoTime) {
        LinuxFiles files = new LinuxFiles(root);
        return Detection.of(
                files,
                told.isEmpty() ? Optional.empty() : Optional.of(told),
                new Uptime(files, THIS_START, nanoTime),
                new Modem(
                        command ->
                                Optional.ofNullable(
                                        printed.get(command.contains("--signal-get")))));
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
        Device device = detect("", () -> nanos[0]);
        nanos[0] += 1_500_000_000L;

        assertThat(device.boot()).isEqualTo(THIS_START.toString());
        assertThat(device.elapsedMillis()).isEqualTo(1500);
    }

    private void pi(String batterySays) throws IOException {
        file("proc/device-tree/model", "Raspberry Pi 5 Model B Rev 1.0\0");
        file("sys/class/rtc/rtc0/since_epoch", batterySays + "\n");
    }

    private void upForADay() throws IOException {
        file("proc/uptime", "86400.00 86400.00\n");
    }

    private void synchronizedAt(Instant moment) throws IOException {
        file("run/systemd/timesync/synchronized", "");
        Files.setLastModifiedTime(
                root.resolve("run/systemd/timesync/synchronized"), FileTime.from(moment));
    }

    @Test
    void trustsTheClockWhenTimesyncSaysSo() throws IOException {
        upForADay();
        assertThat(detect("").clockState(NOON)).isEqualTo("none");

        synchronizedAt(NOON.minusSeconds(1000));

        assertThat(detect("").clockState(NOON)).isEqualTo("ntp");
        assertThat(detect("").trustedTime(NOON))
                .contains(new TrustedTime(NOON, AnchorSource.NTP, Duration.ofMillis(1100)));
    }

    @Test
    void trustsNoClockThatWasSetSince() throws IOException {
        upForADay();
        synchronizedAt(NOON);

        assertThat(detect("").trustedTime(Instant.EPOCH)).isEmpty();
        assertThat(detect("").trustedTime(Instant.parse("2040-01-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void aBatteryClockKnowsTheTimeWhateverTheOtherSays() throws IOException {
        pi(Long.toString(NOON.getEpochSecond()));

        assertThat(detect("").clockState(NOON.plusSeconds(30))).isEqualTo("rtc");
        assertThat(detect("").clockState(Instant.EPOCH)).isEqualTo("none");
        assertThat(detect("").trustedTime(Instant.EPOCH))
                .contains(new TrustedTime(NOON, AnchorSource.RTC, Duration.ofMinutes(5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "946684800", "4102444801", "-1", "soon", ""})
    void anEmptyBatteryTellsNoTime(String says) throws IOException {
        pi(says);

        assertThat(detect("").trustedTime(NOON)).isEmpty();
    }

    @Test
    void believesATimeServerBeforeABattery() throws IOException {
        upForADay();
        pi(Long.toString(NOON.minusSeconds(100).getEpochSecond()));
        synchronizedAt(NOON);

        assertThat(detect("").trustedTime(NOON).orElseThrow().source()).isEqualTo(AnchorSource.NTP);
    }

    @Test
    void tellsABootThatTheWatchdogBegan() throws IOException {
        assertThat(detect("").restartedByWatchdog()).isFalse();

        file("sys/class/watchdog/watchdog0/bootstatus", "32\n");
        assertThat(detect("").restartedByWatchdog()).isTrue();

        file("sys/class/watchdog/watchdog0/bootstatus", "0\n");
        assertThat(detect("").restartedByWatchdog()).isFalse();
    }

    @Test
    void asksTheModemOnAPiThatIsConnectedByOne() throws IOException {
        file(
                "proc/net/route",
                "Iface Destination Gateway Flags RefCnt Use Metric Mask\n"
                        + "wwan0 00000000 00000000 0001 0 0 700 00000000\n");
        file("sys/class/net/wwan0/uevent", "DEVTYPE=wwan\n");
        printed.put(false, "{\"modem\":{\"3gpp\":{\"operator-name\":\"Tele2\"}}}");
        printed.put(true, "{\"modem\":{\"signal\":{\"5g\":{\"rsrp\":\"-91.5\"}}}}");

        assertThat(detect("pi").connection())
                .isEqualTo(new Connection(Medium.CELLULAR, "Tele2", -91));
        assertThat(detect("laptop").connection()).isEqualTo(Connection.over(Medium.CELLULAR));
    }

    @Test
    void refusesADeviceThatItDoesNotKnow() {
        assertThatThrownBy(() -> detect("toaster"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DIGIPUNKT_DEVICE");
    }

    @Test
    void aPiTellsHowWarmItIsAndWhetherItsPowerIsTooWeak() throws IOException {
        file("proc/device-tree/model", "Raspberry Pi 4 Model B");
        assertThat(detect("").machine()).isEqualTo(Machine.NOT_TOLD);

        file("sys/class/thermal/thermal_zone0/temp", "51200");
        file("sys/devices/platform/soc/soc:firmware/get_throttled", "50005");
        assertThat(detect("").machine()).isEqualTo(new Machine(51.2, true, true));

        file("sys/devices/platform/soc/soc:firmware/get_throttled", "50000");
        assertThat(detect("").machine()).isEqualTo(new Machine(51.2, false, false));
    }

    @Test
    void aPiWhoseFirmwareTellsNothingTellsOfItsPowerByTheKernel() throws IOException {
        file("proc/device-tree/model", "Raspberry Pi 5");
        file("sys/class/hwmon/hwmon0/name", "cpu_thermal");
        file("sys/class/hwmon/hwmon3/name", "rpi_volt");
        file("sys/class/hwmon/hwmon3/in0_lcrit_alarm", "1");

        assertThat(detect("").machine()).isEqualTo(new Machine(null, null, true));
    }

    @Test
    void anotherMachineTellsNothingOfItself() throws IOException {
        file("sys/class/thermal/thermal_zone0/temp", "51200");

        assertThat(detect("laptop").machine()).isEqualTo(Machine.NOT_TOLD);
    }
}

package se.digipunkt.kiosk.device;

import se.digipunkt.protocol.Enrolment.Hardware;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;

/// The machine that the agent runs on.
public interface Device {

    /// Model and serial number, as far as the machine tells them.
    Hardware hardware();

    /// True on a Raspberry Pi, whose screen is for residents alone.
    default boolean isPi() {
        return false;
    }

    /// UUID of this boot.
    String boot();

    /// Milliseconds since this boot, also those asleep.
    long elapsedMillis();

    /// The true time, where the machine knows it better than by a clock that anybody may have set.
    ///
    /// @param wall what its clock says now
    Optional<TrustedTime> trustedTime(Instant wall);

    /// How the clock is set: `ntp`, `rtc` or `none`.
    ///
    /// @param wall what it says now
    default String clockState(Instant wall) {
        return trustedTime(wall)
                .filter(time -> time.isShownBy(wall))
                .map(time -> time.source().code())
                .orElse("none");
    }

    /// True when this boot was begun by the hardware's watchdog, as far as that is told.
    boolean restartedByWatchdog();

    /// How it is just now, as far as it tells.
    default Machine machine() {
        return Machine.NOT_TOLD;
    }

    /// How it is connected just now. Asks other programs where needed: for now and then.
    Connection connection();

    /// What is wired to it. Never waits: what does not answer says so in [Controls#health].
    ///
    /// @param pins as they are set
    default Controls controls(Pins pins) {
        return new NotWired(pins);
    }

    /// Finds out which device this is, unless told.
    ///
    /// @param told `pi`, `laptop`, or empty to find out
    /// @param thisStart stands for the boot on machines that have no boot id
    /// @param nanoTime stands for the time since boot there
    static Device detect(Optional<String> told, UUID thisStart, LongSupplier nanoTime) {
        LinuxFiles files = new LinuxFiles(Path.of("/"));
        return Detection.of(
                files, told, new Uptime(files, thisStart, nanoTime), new Modem(Programs::run));
    }
}

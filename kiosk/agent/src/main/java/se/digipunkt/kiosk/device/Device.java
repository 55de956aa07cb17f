package se.digipunkt.kiosk.device;

import se.digipunkt.protocol.Enrolment.Hardware;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;

/// The machine that the agent runs on.
public interface Device {

    /// Model and serial number, as far as the machine tells them.
    Hardware hardware();

    /// UUID of this boot.
    String boot();

    /// Milliseconds since this boot, also those asleep.
    long elapsedMillis();

    /// How the clock is set: `ntp`, `rtc` or `none`.
    String clockState();

    /// Finds out which device this is, unless told.
    ///
    /// @param told `pi`, `laptop`, or empty to find out
    /// @param thisStart stands for the boot on machines that have no boot id
    /// @param nanoTime stands for the time since boot there
    static Device detect(Optional<String> told, UUID thisStart, LongSupplier nanoTime) {
        return Detection.of(new LinuxFiles(Path.of("/")), told, thisStart, nanoTime);
    }
}

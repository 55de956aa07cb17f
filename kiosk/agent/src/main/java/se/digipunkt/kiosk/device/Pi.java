package se.digipunkt.kiosk.device;

import se.digipunkt.protocol.Enrolment.Hardware;

import java.time.Instant;
import java.util.Optional;

/// A Raspberry Pi: it has a serial number and, without a network, no right time unless it was given
/// a battery clock.
record Pi(LinuxFiles files, Uptime uptime, Modem modem) implements Device {

    @Override
    public Hardware hardware() {
        return new Hardware(files.model().orElse("Raspberry Pi"), files.serial().orElse(null));
    }

    @Override
    public boolean isPi() {
        return true;
    }

    @Override
    public String boot() {
        return uptime.boot();
    }

    @Override
    public long elapsedMillis() {
        return uptime.elapsedMillis();
    }

    @Override
    public Optional<TrustedTime> trustedTime(Instant wall) {
        Clocks clocks = new Clocks(files, uptime);
        return clocks.synchronizedTime(wall).or(clocks::batteryTime);
    }

    /// The firmware tells what it suffers from as bits: weak power, and slowed down by that or by
    /// heat.
    @Override
    public Machine machine() {
        Integer suffers = files.throttled().orElse(null);
        return new Machine(
                files.celsius().orElse(null),
                suffers == null ? null : Boolean.valueOf((suffers & LinuxFiles.SLOWED) != 0),
                suffers == null
                        ? files.lowVoltageAlarm().orElse(null)
                        : Boolean.valueOf((suffers & LinuxFiles.UNDER_VOLTAGE) != 0));
    }

    @Override
    public Connection connection() {
        Medium medium = new Networks(files).medium().orElse(null);
        return medium == Medium.CELLULAR ? modem.connection() : Connection.over(medium);
    }

    @Override
    public Controls controls(Pins pins) {
        return pins.isEmpty()
                ? new NotWired(pins)
                : Wired.start(pins, Wired::onGpiod, this::elapsedMillis);
    }

    @Override
    public boolean restartedByWatchdog() {
        return files.restartedByWatchdog();
    }
}

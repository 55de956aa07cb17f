package se.digipunkt.kiosk.device;

import se.digipunkt.protocol.Enrolment.Hardware;

import java.time.Instant;
import java.util.Optional;

/// Any other computer. Its serial number is nobody's business, and its battery clock may show local
/// time.
record Laptop(LinuxFiles files, Uptime uptime) implements Device {

    @Override
    public Hardware hardware() {
        return new Hardware("laptop", null);
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
        return clocks.synchronizedTime(wall);
    }

    @Override
    public Connection connection() {
        return Connection.over(new Networks(files).medium().orElse(null));
    }

    @Override
    public boolean restartedByWatchdog() {
        return files.restartedByWatchdog();
    }
}

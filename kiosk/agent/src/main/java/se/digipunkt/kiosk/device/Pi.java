package se.digipunkt.kiosk.device;

import se.digipunkt.protocol.Enrolment.Hardware;

/// A Raspberry Pi: it has a serial number and, without a network, no right time.
record Pi(LinuxFiles files, Uptime uptime) implements Device {

    @Override
    public Hardware hardware() {
        return new Hardware(files.model().orElse("Raspberry Pi"), files.serial().orElse(null));
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
    public String clockState() {
        return files.clockSynchronized() ? "ntp" : "none";
    }
}

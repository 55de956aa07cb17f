package se.digipunkt.kiosk.device;

import se.digipunkt.protocol.Enrolment.Hardware;

/// Any other computer. Its serial number is nobody's business.
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
    public String clockState() {
        return files.clockSynchronized() ? "ntp" : "none";
    }
}

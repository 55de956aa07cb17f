package se.digipunkt.provisioning.fleet;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.EntryBody.LinkClass;
import se.digipunkt.protocol.EntryBody.Terminal;

import java.time.Instant;

/// A time during which a kiosk was alive without a change, in milliseconds of its boot.
///
/// @param wall what the device's clock said when it began
record Interval(
        String boot,
        long from,
        long until,
        Instant wall,
        Terminal terminal,
        @Nullable LinkClass link) {

    Interval lengthened(long newUntil) {
        return new Interval(boot, from, newUntil, wall, terminal, link);
    }

    boolean isEmpty() {
        return until <= from;
    }

    EntryBody.Alive body() {
        return new EntryBody.Alive(until, terminal, link);
    }
}

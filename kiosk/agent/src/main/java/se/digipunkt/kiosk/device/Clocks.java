package se.digipunkt.kiosk.device;

import se.digipunkt.protocol.EntryBody.AnchorSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a Linux machine knows of the true time.
record Clocks(LinuxFiles files, Uptime uptime) {

    /// A time server over a slow connection, and what lies between reading two clocks.
    private static final Duration SYNCHRONIZED = Duration.ofSeconds(1);

    /// A clock goes wrong by less than 1 in this many after it was synchronised.
    private static final int DRIFT = 10_000;

    /// A battery clock after a summer of rest: 50 in a million of ten weeks.
    private static final Duration BATTERY = Duration.ofMinutes(5);

    /// A clock without a battery begins in 1970 or 2000, and a dead one may say anything.
    private static final Instant FIRST_RELEASE = Instant.parse("2026-11-01T00:00:00Z");

    private static final Instant UNTHINKABLE = Instant.parse("2100-01-01T00:00:00Z");

    /// The file is touched at each synchronisation, in this boot: when it claims to be older than
    /// the boot or younger than now, somebody has set the clock since.
    Optional<TrustedTime> synchronizedTime(Instant wall) {
        return files.lastSynchronized()
                .map(last -> Duration.between(last, wall))
                .filter(age -> !age.plus(SYNCHRONIZED).isNegative())
                .filter(age -> age.minus(SYNCHRONIZED).toMillis() <= uptime.elapsedMillis())
                .map(
                        age ->
                                new TrustedTime(
                                        wall,
                                        AnchorSource.NTP,
                                        SYNCHRONIZED.plus(age.abs().dividedBy(DRIFT))));
    }

    Optional<TrustedTime> batteryTime() {
        return files.batteryClock()
                .filter(utc -> utc.isAfter(FIRST_RELEASE) && utc.isBefore(UNTHINKABLE))
                .map(utc -> new TrustedTime(utc, AnchorSource.RTC, BATTERY));
    }
}

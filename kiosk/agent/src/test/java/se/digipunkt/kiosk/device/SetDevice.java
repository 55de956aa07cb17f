package se.digipunkt.kiosk.device;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Enrolment.Hardware;
import se.digipunkt.protocol.EntryBody.AnchorSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A machine that knows what a test says.
public final class SetDevice implements Device {

    private @Nullable AnchorSource source;
    private Duration ahead = Duration.ZERO;
    private boolean watchdog;
    private Machine machine = Machine.NOT_TOLD;
    private Connection connection = Connection.UNTOLD;

    /// It knows the true time from there on.
    public SetDevice knowsTimeBy(AnchorSource newSource) {
        source = newSource;
        return this;
    }

    /// What it knows differs from the wall clock.
    public void isAheadOfItsClockBy(Duration difference) {
        ahead = difference;
    }

    public void wasRestartedByWatchdog() {
        watchdog = true;
    }

    @Override
    public Hardware hardware() {
        return new Hardware("set", null);
    }

    @Override
    public String boot() {
        throw new UnsupportedOperationException("the clock of the test tells the boot");
    }

    @Override
    public long elapsedMillis() {
        throw new UnsupportedOperationException("the clock of the test tells the time");
    }

    @Override
    public Optional<TrustedTime> trustedTime(Instant wall) {
        return Optional.ofNullable(source)
                .map(by -> new TrustedTime(wall.plus(ahead), by, Duration.ofSeconds(1)));
    }

    public void isConnectedBy(Connection how) {
        connection = how;
    }

    public void is(Machine told) {
        machine = told;
    }

    @Override
    public Machine machine() {
        return machine;
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public boolean restartedByWatchdog() {
        return watchdog;
    }
}

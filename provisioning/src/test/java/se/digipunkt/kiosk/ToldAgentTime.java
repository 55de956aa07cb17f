package se.digipunkt.kiosk;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;

import jakarta.inject.Singleton;

import se.digipunkt.kiosk.device.Connection;
import se.digipunkt.kiosk.device.Device;
import se.digipunkt.kiosk.device.TrustedTime;
import se.digipunkt.protocol.Enrolment.Hardware;
import se.digipunkt.provisioning.journey.ToldClock;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Gives an agent a machine that runs in the time of the test that has started it with these
/// classes in front. The machine goes on while the agent does not; its wall clock is nobody's.
@Factory
final class ToldAgentTime {

    @Singleton
    @Replaces(value = Device.class, factory = Parts.class)
    Device device(AgentSettings settings) {
        Device laptop = Device.detect(settings.deviceName(), new UUID(0, 0), System::nanoTime);
        ToldClock clock = ToldClock.given();
        Instant booted = Instant.parse(System.getenv("DIGIPUNKT_TOLD_BOOTED"));
        return new ToldMachine(laptop, clock, booted, System.getenv("DIGIPUNKT_TOLD_BOOT"));
    }

    private record ToldMachine(Device laptop, ToldClock clock, Instant booted, String boot)
            implements Device {

        @Override
        public Hardware hardware() {
            return laptop.hardware();
        }

        @Override
        public long elapsedMillis() {
            return clock.millis() - booted.toEpochMilli();
        }

        @Override
        public Optional<TrustedTime> trustedTime(Instant wall) {
            return Optional.empty();
        }

        @Override
        public boolean restartedByWatchdog() {
            return false;
        }

        @Override
        public Connection connection() {
            return laptop.connection();
        }
    }
}

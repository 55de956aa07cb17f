package se.digipunkt.server.fleet;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.visits.BootTimes;

import java.time.Duration;
import java.util.Optional;

/// Lets visits know the true time in a boot.
@Singleton
final class BootTimesOfFleet implements BootTimes {

    private final AnchorTable anchors;

    BootTimesOfFleet(AnchorTable anchors) {
        this.anchors = anchors;
    }

    @Override
    public Optional<Known> at(String boot, long elapsed) {
        return anchors.best(boot)
                .filter(anchor -> !anchor.at(elapsed).isBefore(BootClock.EARLIEST))
                .map(
                        anchor ->
                                new Known(
                                        anchor.at(elapsed),
                                        Duration.ofMillis(anchor.uncertainty())));
    }
}

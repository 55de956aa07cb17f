package se.digipunkt.server.places;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// A stop stays one for as long as a bus is to call there: people have been promised that.
@Singleton
final class ServedStops {

    private final CallSource calls;
    private final Clock clock;

    ServedStops(CallSource calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /// Inside the transaction of the change.
    ///
    /// @param at what the pointer of the fault begins with
    Optional<Fault> whyNot(Place before, Place after, String at) {
        if (!(before instanceof ServicePoint was && after instanceof ServicePoint now)) {
            return Optional.empty();
        }
        if (isStop(was) && !isStop(now) && isServedAfter(now, clock.instant())) {
            return Optional.of(new Fault(at + "/kinds", "still-served", ""));
        }
        return Optional.ofNullable(now.validTo())
                .filter(last -> isServedAfter(now, SwedishTime.startOf(last.plusDays(1))))
                .map(_ -> new Fault(at + "/validTo", "still-served", ""));
    }

    private static boolean isStop(ServicePoint point) {
        return point.kinds().contains(PointKind.BUS_STOP);
    }

    private boolean isServedAfter(ServicePoint point, Instant moment) {
        return !calls.next(point.id(), moment, true, 1).isEmpty();
    }
}

package se.digipunkt.server.fleet.daily;

import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.PointKind;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/// Counts availability anew, within a second of what changes it. Of several servers that count the
/// same, one stores it. What fails is done again, later each time.
@Singleton
final class AvailabilityJob {

    /// The clock of a server that wrote a change may be behind this one's.
    private static final Duration SLACK = Duration.ofMinutes(10);

    private final DueCounts due;
    private final Places places;
    private final Clock clock;
    private final AtomicReference<Compared> compared =
            new AtomicReference<>(new Compared(-1, Instant.EPOCH, Set.of()));
    private final AtomicReference<LocalDate> day = new AtomicReference<>(LocalDate.EPOCH);

    AvailabilityJob(DueCounts due, Places places, Clock clock) {
        this.due = due;
        this.places = places;
        this.clock = clock;
    }

    /// @param changes of places that promises were compared with
    /// @param since what was changed before this was among them
    /// @param again places that could not be compared
    private record Compared(long changes, Instant since, Set<String> again) {}

    @Scheduled(fixedDelay = "1s", initialDelay = "1s")
    void run() {
        comparePromises();
        LocalDate today = SwedishTime.dayOf(clock.instant());
        if (!today.equals(day.get())) {
            due.countUntil(today);
            day.set(today);
        }
        due.countDue();
    }

    private void comparePromises() {
        Compared before = compared.get();
        long changes = places.changes();
        Instant now = clock.instant().minus(SLACK);
        if (before.changes() != changes) {
            boolean first = before.changes() < 0;
            Set<String> changed = new HashSet<>(places.changedSince(before.since()));
            changed.addAll(before.again());
            Set<String> failed =
                    due.comparePromises(
                            place -> first || changed.contains(place) || hasCalls(place));
            compared.set(new Compared(changes, now, failed));
        } else if (!before.again().isEmpty()) {
            Set<String> failed = due.comparePromises(before.again()::contains);
            compared.set(new Compared(changes, before.since(), failed));
        }
    }

    /// Which calls are others than before is not looked at: few kiosks stand where buses call.
    private boolean hasCalls(String id) {
        return places.find(id).filter(AvailabilityJob::hasCalls).isPresent();
    }

    private static boolean hasCalls(Place place) {
        return !(place instanceof ServicePoint point) || point.kinds().contains(PointKind.BUS_STOP);
    }
}

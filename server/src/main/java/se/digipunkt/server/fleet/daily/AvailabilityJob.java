package se.digipunkt.server.fleet.daily;

import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/// Counts availability anew, within a second of what changes it. Of several servers that count the
/// same, one stores it. What fails is done again, later each time.
@Singleton
final class AvailabilityJob {

    private final DueCounts due;
    private final Places places;
    private final ChangedPlaces changed;
    private final Clock clock;
    private final AtomicReference<Compared> compared =
            new AtomicReference<>(new Compared(-1, Instant.EPOCH, Set.of()));
    private final AtomicReference<LocalDate> day = new AtomicReference<>(LocalDate.EPOCH);

    AvailabilityJob(DueCounts due, Places places, ChangedPlaces changed, Clock clock) {
        this.due = due;
        this.places = places;
        this.changed = changed;
        this.clock = clock;
    }

    /// @param changes of places that promises were compared with
    /// @param since what was changed before this was among them
    /// @param again places that could not be compared
    private record Compared(long changes, Instant since, Set<String> again) {}

    @Scheduled(fixedDelay = "1s", initialDelay = "${digipunkt.counting-after:1s}")
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
        Instant now = changed.now();
        if (before.changes() != changes) {
            boolean first = before.changes() < 0;
            Predicate<String> since = changed.since(before.since());
            Set<String> failed =
                    due.comparePromises(
                            place -> first || before.again().contains(place) || since.test(place));
            compared.set(new Compared(changes, now, failed));
        } else if (!before.again().isEmpty()) {
            Set<String> failed = due.comparePromises(before.again()::contains);
            compared.set(new Compared(changes, before.since(), failed));
        }
    }
}

package se.digipunkt.server.fleet.daily;

import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/// Counts availability anew, within a second of what changes it. Of several servers that count the
/// same, one stores it. What fails is done again in a second.
@Singleton
final class AvailabilityJob {

    private static final int TOGETHER = 100;

    private final DailyAvailability daily;
    private final Places places;
    private final Clock clock;
    private final AtomicLong compared = new AtomicLong(-1);
    private final AtomicReference<LocalDate> day = new AtomicReference<>(LocalDate.EPOCH);

    AvailabilityJob(DailyAvailability daily, Places places, Clock clock) {
        this.daily = daily;
        this.places = places;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "1s", initialDelay = "1s")
    void run() {
        long changes = places.changes();
        if (compared.get() != changes) {
            daily.comparePromises();
            compared.set(changes);
        }
        LocalDate today = SwedishTime.dayOf(clock.instant());
        if (!today.equals(day.get())) {
            daily.countUntil(today);
            day.set(today);
        }
        boolean more = true;
        while (more) {
            more = daily.countDue(TOGETHER);
        }
    }
}

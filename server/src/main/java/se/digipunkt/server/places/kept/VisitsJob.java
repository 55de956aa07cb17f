package se.digipunkt.server.places.kept;

import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

import se.digipunkt.server.common.Patience;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.places.visits.Visits;
import se.digipunkt.server.web.FigureCheck;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/// Counts visits anew, within a second of what changes them. Of several servers that count the
/// same, one stores it. A day that cannot be counted waits, and holds up no other.
@Singleton
final class VisitsJob implements FigureCheck {

    /// How soon after its end a call is judged.
    private static final Duration EACH = Duration.ofMinutes(1);

    private static final int TOGETHER = 200;

    /// When the calls of all buses were last looked at.
    private record World(LocalDate day, long places) {}

    private final KeptVisits door;
    private final VisitCounting counting;
    private final Visits visits;
    private final Places places;
    private final Clock clock;
    private final Patience patience;
    private final AtomicReference<World> seen =
            new AtomicReference<>(new World(LocalDate.EPOCH, -1));
    private final AtomicReference<Instant> ended = new AtomicReference<>(Instant.EPOCH);

    VisitsJob(KeptVisits door, VisitCounting counting, Visits visits, Places places, Clock clock) {
        this.door = door;
        this.counting = counting;
        this.visits = visits;
        this.places = places;
        this.clock = clock;
        this.patience = new Patience(clock);
    }

    @Scheduled(fixedDelay = "1s", initialDelay = "${digipunkt.counting-after:1s}")
    void run() {
        Instant moment = clock.instant();
        LocalDate today = SwedishTime.dayOf(moment);
        countEnded(moment);
        World now = new World(today, places.changes());
        if (!now.equals(seen.get())) {
            door.countUntil(today);
            seen.set(now);
        }
        String bus = "";
        LocalDate day = LocalDate.EPOCH;
        List<Visits.Due> due;
        do {
            due = visits.due(bus, day, today, TOGETHER);
            due.forEach(this::count);
            bus = due.isEmpty() ? bus : due.getLast().bus();
            day = due.isEmpty() ? day : due.getLast().day();
        } while (due.size() == TOGETHER);
    }

    private void countEnded(Instant now) {
        Instant before = ended.get();
        if (Duration.between(before, now).compareTo(EACH) >= 0) {
            door.countEnded(before, now);
            ended.set(now);
        }
    }

    @Override
    public Set<String> failing() {
        return patience.failing().stream()
                .map(key -> key.substring(0, key.indexOf(' ')))
                .collect(Collectors.toSet());
    }

    private void count(Visits.Due due) {
        patience.does("visits", due.bus() + " " + due.day(), () -> counting.count(due));
    }
}

package se.digipunkt.server.fleet.daily;

import jakarta.inject.Singleton;

import se.digipunkt.server.common.Patience;
import se.digipunkt.server.fleet.evidence.Evidence;
import se.digipunkt.server.fleet.evidence.Thinning;
import se.digipunkt.server.places.promised.Promised;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.web.FigureCheck;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Counts anew what is due, place by place: one that cannot be counted waits, longer each time, and
/// holds up no other.
@Singleton
final class DueCounts implements FigureCheck {

    private static final int TOGETHER = 100;

    private final DayTable days;
    private final CountedTable counted;
    private final Count count;
    private final Evidence evidence;
    private final Thinning thinning;
    private final WriteGate gate;
    private final Clock clock;
    private final Patience patience;

    DueCounts(
            DayTable days,
            CountedTable counted,
            Count count,
            Stored stored,
            WriteGate gate,
            Clock clock) {
        this.days = days;
        this.counted = counted;
        this.count = count;
        this.evidence = stored.evidence();
        this.thinning = stored.thinning();
        this.gate = gate;
        this.clock = clock;
        this.patience = new Patience(clock);
    }

    @Singleton
    record Stored(Evidence evidence, Thinning thinning) {}

    @Override
    public Set<String> failing() {
        return patience.failing();
    }

    LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }

    /// @see DailyAvailability#waiting()
    Map<String, Waiting> waiting() {
        return gate.read(this::read);
    }

    private Map<String, Waiting> read() {
        LocalDate yesterday = today().minusDays(1);
        Map<String, Waiting> waiting = new TreeMap<>();
        Set<String> failing = patience.failing();
        for (CountedRow done : counted.list()) {
            LocalDate next = done.lastDay().plusDays(1);
            if (failing.contains(done.place())) {
                LocalDate last = next.isAfter(yesterday) ? done.lastDay() : yesterday;
                waiting.put(done.place(), new Waiting(done.firstDay(), last, true));
            } else if (!next.isAfter(yesterday)) {
                waiting.put(done.place(), new Waiting(next, yesterday, false));
            }
        }
        // What is due of a place says which of its days more exactly than all that were counted.
        for (String place : failing) {
            evidence.dueOf(place)
                    .ifPresent(
                            due -> waiting.put(place, new Waiting(due.first(), due.last(), true)));
        }
        return waiting;
    }

    /// Counts anew what is due. What comes meanwhile is due again.
    void countDue() {
        String after = "";
        List<Evidence.Due> some;
        do {
            some = evidence.due(after, TOGETHER);
            some.forEach(due -> patiently(due.place(), () -> count(due)));
            after = some.isEmpty() ? after : some.getLast().place();
        } while (some.size() == TOGETHER);
    }

    /// @return false when it was not done
    private boolean patiently(String place, Runnable work) {
        return patience.does("availability", place, work);
    }

    private void count(Evidence.Due due) {
        Optional<CountedRow> done = gate.read(() -> counted.find(due.place()));
        Evidence.Due all = done.map(row -> joined(due, row)).orElse(due);
        LocalDate whole = thinning.wholeSince(due.place());
        List<DayRow> rows = gate.read(() -> count.days(all.place(), all.first(), all.last()));
        gate.write(
                () -> {
                    if (evidence.take(due)) {
                        List<DayRow> known = standing(all, done, whole, rows);
                        days.remove(all.place(), all.first(), all.last());
                        days.saveAll(known);
                        CountedRow now = hull(all, done);
                        counted.save(now.place(), now.firstDay(), now.lastDay());
                    }
                });
    }

    /// Days of which evidence is forgotten stand as they were counted, but where what is known now
    /// tells more of the same promise.
    private List<DayRow> standing(
            Evidence.Due all, Optional<CountedRow> done, LocalDate whole, List<DayRow> rows) {
        if (done.isEmpty() || !all.first().isBefore(whole)) {
            return rows;
        }
        LocalDate last = all.last().isBefore(whole) ? all.last() : whole.minusDays(1);
        Map<LocalDate, DayRow> known = new TreeMap<>();
        rows.stream()
                .filter(row -> !row.day().isBefore(whole) || !done.get().has(row.day()))
                .forEach(row -> known.put(row.day(), row));
        Map<LocalDate, DayRow> fresh = new TreeMap<>();
        rows.forEach(row -> fresh.put(row.day(), row));
        days.list(all.place(), all.first(), last)
                .forEach(
                        row -> {
                            DayRow other = fresh.get(row.day());
                            boolean more = other != null && other.tellsMoreThan(row);
                            known.put(row.day(), more ? other : row);
                        });
        return List.copyOf(known.values());
    }

    /// With the days between it and those that were counted before, so that these have no gap.
    private static Evidence.Due joined(Evidence.Due due, CountedRow done) {
        LocalDate after = done.lastDay().plusDays(1);
        LocalDate before = done.firstDay().minusDays(1);
        return new Evidence.Due(
                due.place(),
                due.first().isAfter(after) ? after : due.first(),
                due.last().isBefore(before) ? before : due.last(),
                due.mark());
    }

    private static CountedRow hull(Evidence.Due due, Optional<CountedRow> done) {
        return done.map(
                        row ->
                                new CountedRow(
                                        due.place(),
                                        due.first().isBefore(row.firstDay())
                                                ? due.first()
                                                : row.firstDay(),
                                        due.last().isAfter(row.lastDay())
                                                ? due.last()
                                                : row.lastDay()))
                .orElseGet(() -> new CountedRow(due.place(), due.first(), due.last()));
    }

    /// Makes the days due that have begun since a place was last counted: those of a silent kiosk
    /// are unknown, and told from what is stored all the same.
    void countUntil(LocalDate today) {
        for (CountedRow done : gate.read(counted::list)) {
            if (done.lastDay().isBefore(today)) {
                evidence.makeDue(done.place(), done.lastDay().plusDays(1), today);
            }
        }
    }

    /// Makes the days due whose promise is another one than when they were counted.
    ///
    /// @param places that may promise something else
    /// @return those that could not be compared, and are to be compared again
    Set<String> comparePromises(Predicate<String> places) {
        Set<String> failed = new HashSet<>();
        for (CountedRow done : gate.read(counted::list)) {
            if (places.test(done.place())
                    && !patiently(done.place(), () -> comparePromises(done))) {
                failed.add(done.place());
            }
        }
        return failed;
    }

    private void comparePromises(CountedRow done) {
        Promised promised =
                gate.read(() -> count.promised(done.place(), done.firstDay(), done.lastDay()));
        Map<LocalDate, Long> now = count.promises(promised);
        Map<LocalDate, Long> then = new TreeMap<>();
        gate.read(() -> days.list(done.place(), done.firstDay(), done.lastDay()))
                .forEach(row -> then.put(row.day(), row.promise()));
        LocalDate whole = thinning.wholeSince(done.place());
        List<LocalDate> changed = new ArrayList<>();
        for (LocalDate day = done.firstDay(); !day.isAfter(done.lastDay()); day = day.plusDays(1)) {
            boolean same =
                    Optional.ofNullable(now.get(day)).equals(Optional.ofNullable(then.get(day)));
            if (!same && !day.isBefore(whole)) {
                changed.add(day);
            }
        }
        if (!changed.isEmpty()) {
            evidence.makeDue(done.place(), changed.getFirst(), changed.getLast());
        }
    }
}

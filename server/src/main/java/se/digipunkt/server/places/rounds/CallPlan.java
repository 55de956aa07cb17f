package se.digipunkt.server.places.rounds;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.CallReason;
import se.digipunkt.server.places.CallState;
import se.digipunkt.server.places.PromiseSettings;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.places.timetable.Round;
import se.digipunkt.server.places.timetable.Timetable;
import se.digipunkt.server.places.timetable.Timetable.PlannedCall;
import se.digipunkt.server.places.visits.Visits;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes down what a round promises for the coming twelve months. Doing it twice changes nothing.
@Singleton
final class CallPlan {

    private static final int MONTHS_AHEAD = 12;

    /// A quarter.
    private static final int SAMPLE_DAYS = 92;

    private final CallTable table;
    private final Timetable timetable;
    private final Clock clock;
    private final Duration notice;
    private final Visits visits;

    CallPlan(
            CallTable table,
            Timetable timetable,
            Clock clock,
            PromiseSettings settings,
            Visits visits) {
        this.table = table;
        this.visits = visits;
        this.timetable = timetable;
        this.clock = clock;
        this.notice = settings.notice();
    }

    Duration notice() {
        return notice;
    }

    /// The planned halt with that id, if the timetable of the round has it.
    Optional<PlannedCall> find(Round round, String stop, LocalDate date) {
        return timetable.calls(round, date, date).stream()
                .filter(call -> call.stop().equals(stop))
                .findFirst();
    }

    /// The halts of a round around a time that no call is written down for.
    Stream<CallRow> notYetWritten(Round round, Instant since, Instant until) {
        // A halt after midnight belongs to the day before.
        LocalDate first = SwedishTime.dayOf(since).minusDays(1);
        return timetable.calls(round, first, SwedishTime.dayOf(until)).stream()
                .map(call -> CallRow.planned(round, call))
                .filter(row -> table.find(row.id()).isEmpty());
    }

    /// Inside a write that holds the round: brings its future calls in line with its timetable.
    /// What has begun, and what somebody has announced or announces meanwhile, stays.
    void write(Round round) {
        Instant now = clock.instant();
        // A round that began yesterday evening may still be under way.
        LocalDate yesterday = SwedishTime.dayOf(now).minusDays(1);
        Map<String, CallRow> wanted =
                timetable.calls(round, yesterday, yesterday.plusMonths(MONTHS_AHEAD)).stream()
                        .filter(call -> call.from().isAfter(now))
                        .map(call -> CallRow.planned(round, call))
                        .collect(Collectors.toMap(CallRow::id, Function.identity()));
        List<CallRow> changed = new ArrayList<>();
        boolean removed = false;
        for (CallRow there : table.listOfRound(round.id(), yesterday)) {
            Optional<CallRow> planned = Optional.ofNullable(wanted.remove(there.id()));
            if (there.plannedStarts().isAfter(now) && followsTimetable(there)) {
                Optional<CallRow> after = followed(there, planned, now);
                after.filter(row -> !row.equals(there)).ifPresent(changed::add);
                if (!after.equals(Optional.of(there))) {
                    touched(there);
                }
                if (after.isEmpty()) {
                    table.remove(there.id());
                    removed = true;
                }
            }
        }
        table.followAll(changed);
        table.addAll(List.copyOf(wanted.values()));
        changed.forEach(this::touched);
        wanted.values().forEach(this::touched);
        int byHand = table.followRound(round.id(), round.bus(), round.school(), now.plus(notice));
        if (removed || byHand > 0 || !changed.isEmpty() || !wanted.isEmpty()) {
            table.count();
        }
    }

    /// Inside a write: what a new round of sample data had planned of late. What is made up may be
    /// made up of days that have been; of a real bus nothing is.
    void writePast(Round round) {
        Instant now = clock.instant();
        LocalDate today = SwedishTime.dayOf(now);
        List<CallRow> past =
                timetable.calls(round, today.minusDays(SAMPLE_DAYS), today).stream()
                        .filter(call -> !call.from().isAfter(now))
                        .map(call -> CallRow.planned(round, call))
                        .toList();
        table.addAll(past);
        past.forEach(this::touched);
        table.count();
    }

    /// Inside a write: what became of a call is counted anew. Days to come are, when they begin.
    void touched(CallRow row) {
        LocalDate today = SwedishTime.dayOf(clock.instant());
        Stream.of(row.starts(), row.plannedStarts())
                .map(SwedishTime::dayOf)
                .filter(day -> !day.isAfter(today))
                .forEach(day -> visits.called(row.bus(), day));
    }

    private static boolean followsTimetable(CallRow row) {
        return row.state().equals(CallState.PLANNED.code())
                || CallReason.TIMETABLE.code().equals(row.reason());
    }

    /// What a call becomes: what the public relies on stays public. Empty when it goes without a
    /// trace, since it was taken out in time.
    private Optional<CallRow> followed(CallRow there, Optional<CallRow> planned, Instant now) {
        boolean inTime = !now.isAfter(there.plannedStarts().minus(notice));
        if (inTime) {
            return planned;
        }
        if (planned.filter(wanted -> sameTime(there, wanted)).isPresent()) {
            return planned.map(wanted -> there.school() ? wanted : wanted.forThePublic());
        }
        Instant announced = Optional.ofNullable(there.announcedAt()).orElse(now);
        return Optional.of(
                planned.map(
                                wanted ->
                                        there.moved(
                                                wanted.starts(),
                                                wanted.ends(),
                                                announced,
                                                CallReason.TIMETABLE))
                        .orElseGet(() -> there.cancelled(announced, CallReason.TIMETABLE)));
    }

    private static boolean sameTime(CallRow there, CallRow wanted) {
        return there.plannedStarts().equals(wanted.starts())
                && there.plannedEnds().equals(wanted.ends());
    }
}

package se.digipunkt.server.places.rounds;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.places.timetable.Round;
import se.digipunkt.server.places.timetable.Timetable;
import se.digipunkt.server.places.timetable.Timetable.PlannedCall;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds where a timetable has a bus stand at two stops at once.
@Singleton
final class TwoPlaces {

    private static final int MONTHS_AHEAD = 12;

    /// However far ahead a round is to begin.
    private static final int MOST_MONTHS = 24;

    private final Timetable timetable;
    private final Clock clock;

    TwoPlaces(Timetable timetable, Clock clock) {
        this.timetable = timetable;
        this.clock = clock;
    }

    /// @param call that begins while the bus is still to stand elsewhere
    record Clash(PlannedCall call, PlannedCall elsewhere) {

        private Set<String> halts() {
            return Set.of(halt(call), halt(elsewhere));
        }

        private static String halt(PlannedCall call) {
            return call.round() + ":" + call.stop();
        }
    }

    /// The first time that each two halts are in each other's way, from today until all rounds have
    /// been driven for a year, two years at most.
    ///
    /// @param rounds of one bus
    /// @param announced ids of calls that staff have cancelled or moved out of the way
    List<Clash> of(List<Round> rounds, Set<String> announced) {
        LocalDate today = SwedishTime.dayOf(clock.instant());
        LocalDate yearDriven =
                rounds.stream()
                        .map(Round::firstDay)
                        .filter(day -> day.isAfter(today))
                        .max(Comparator.naturalOrder())
                        .orElse(today)
                        .plusMonths(MONTHS_AHEAD);
        LocalDate most = today.plusMonths(MOST_MONTHS);
        LocalDate last = yearDriven.isAfter(most) ? most : yearDriven;
        return clashes(
                rounds.stream()
                        .flatMap(round -> timetable.calls(round, today, last).stream())
                        .filter(call -> !announced.contains(call.id()))
                        .sorted(
                                Comparator.comparing(PlannedCall::from)
                                        .thenComparing(PlannedCall::id))
                        .toList());
    }

    /// Where a bus is then, in words.
    ///
    /// @param stop its name
    static String told(PlannedCall call, String stop) {
        return stop
                + " "
                + SwedishTime.dayOf(call.from())
                + " "
                + clock(call.from())
                + "–"
                + clock(call.to());
    }

    private static LocalTime clock(Instant moment) {
        return LocalTime.ofInstant(moment, SwedishTime.ZONE);
    }

    private static List<Clash> clashes(List<PlannedCall> calls) {
        List<Clash> clashes = new ArrayList<>();
        Set<Set<String>> told = new HashSet<>();
        List<PlannedCall> underWay = new ArrayList<>();
        for (PlannedCall call : calls) {
            underWay.removeIf(other -> !other.to().isAfter(call.from()));
            for (PlannedCall other : underWay) {
                Clash clash = new Clash(call, other);
                if (!other.stop().equals(call.stop()) && told.add(clash.halts())) {
                    clashes.add(clash);
                }
            }
            underWay.add(call);
        }
        return clashes;
    }
}

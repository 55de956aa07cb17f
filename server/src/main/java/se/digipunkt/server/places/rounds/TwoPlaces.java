package se.digipunkt.server.places.rounds;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.CallState;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

        private Set<String> calls() {
            return Set.of(call.id(), elsewhere.id());
        }

        private Set<String> halts() {
            return Set.of(halt(call), halt(elsewhere));
        }

        private static String halt(PlannedCall call) {
            return call.round() + ":" + call.stop();
        }
    }

    /// The first time that each two halts newly are in each other's way, from today until all
    /// rounds have been driven for a year, two years at most. What is in the way already does not
    /// keep anybody from giving a round another name, or an end.
    ///
    /// @param rounds of one bus, as they are to be
    /// @param before of the same bus, as they are
    /// @param announced calls that staff have cancelled, moved or added
    List<Clash> of(List<Round> rounds, List<Round> before, List<Call> announced) {
        LocalDate today = SwedishTime.dayOf(clock.instant());
        LocalDate last =
                Stream.concat(rounds.stream(), before.stream())
                        .map(Round::firstDay)
                        .filter(day -> day.isAfter(today))
                        .max(Comparator.naturalOrder())
                        .orElse(today)
                        .plusMonths(MONTHS_AHEAD);
        LocalDate most = today.plusMonths(MOST_MONTHS);
        Days days = new Days(today, last.isAfter(most) ? most : last);
        Set<Set<String>> known =
                clashes(calls(before, days, announced)).stream()
                        .map(Clash::calls)
                        .collect(Collectors.toSet());
        Set<Set<String>> told = new HashSet<>();
        return clashes(calls(rounds, days, announced)).stream()
                .filter(clash -> !known.contains(clash.calls()))
                .filter(clash -> told.add(clash.halts()))
                .toList();
    }

    /// Both days included.
    private record Days(LocalDate first, LocalDate last) {}

    /// In their order, each when it is to be.
    private List<PlannedCall> calls(List<Round> rounds, Days days, List<Call> announced) {
        Set<String> ids = announced.stream().map(Call::id).collect(Collectors.toSet());
        Set<String> driven = rounds.stream().map(Round::id).collect(Collectors.toSet());
        Stream<PlannedCall> byTimetable =
                rounds.stream()
                        .flatMap(
                                round -> timetable.calls(round, days.first(), days.last()).stream())
                        .filter(call -> !ids.contains(call.id()));
        Stream<PlannedCall> byHand =
                announced.stream()
                        .filter(call -> call.state() != CallState.CANCELLED)
                        .filter(call -> driven.contains(call.round()))
                        .map(TwoPlaces::whereItIsNow);
        return Stream.concat(byTimetable, byHand)
                .sorted(Comparator.comparing(PlannedCall::from).thenComparing(PlannedCall::id))
                .toList();
    }

    private static PlannedCall whereItIsNow(Call call) {
        return new PlannedCall(call.round(), call.stop(), call.date(), call.from(), call.to());
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
        List<PlannedCall> underWay = new ArrayList<>();
        for (PlannedCall call : calls) {
            underWay.removeIf(other -> !other.to().isAfter(call.from()));
            underWay.stream()
                    .filter(other -> !other.stop().equals(call.stop()))
                    .forEach(other -> clashes.add(new Clash(call, other)));
            underWay.add(call);
        }
        return clashes;
    }
}

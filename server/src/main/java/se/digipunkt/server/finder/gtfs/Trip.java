package se.digipunkt.server.finder.gtfs;

import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.common.Sha256;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.CallState;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Stops that a bus makes one after another, and the days on which it makes just these at just
/// these times.
///
/// @param halts at least one, none beginning before the one before it has ended
/// @param days of service
record Trip(String round, String bus, List<Halt> halts, SortedSet<LocalDate> days) {

    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    Trip {
        halts = List.copyOf(halts);
        days = new TreeSet<>(days);
    }

    /// @param arrival seconds of the day of service, over 86 400 past midnight
    record Halt(String stop, long arrival, long departure) {}

    private record Line(String round, String bus) {}

    private record Way(Line line, List<Halt> halts) {

        Way {
            halts = List.copyOf(halts);
        }
    }

    private record Run(Line line, LocalDate day) {}

    /// The same for the same stops and times, whatever the days are.
    String id() {
        return round + "-" + Sha256.of(halts.toString()).substring(0, 8);
    }

    /// What the calls are as trips, by round and first time.
    ///
    /// @param calls in any order
    static List<Trip> of(List<Call> calls) {
        Map<Run, List<Call>> runs =
                calls.stream()
                        .filter(call -> !call.school() && call.state() != CallState.CANCELLED)
                        .sorted(Comparator.comparing(Call::from).thenComparing(Call::id))
                        .collect(
                                Collectors.groupingBy(
                                        call ->
                                                new Run(
                                                        new Line(call.round(), call.bus()),
                                                        dayOfService(call))));
        Map<Way, SortedSet<LocalDate>> ways = new HashMap<>();
        runs.forEach(
                (run, made) ->
                        ways(run, made)
                                .forEach(
                                        way ->
                                                ways.computeIfAbsent(way, _ -> new TreeSet<>())
                                                        .add(run.day())));
        Map<String, Trip> sorted = new TreeMap<>();
        ways.forEach(
                (way, days) -> {
                    Trip trip = new Trip(way.line().round(), way.line().bus(), way.halts(), days);
                    sorted.put(sortKey(trip), trip);
                });
        return List.copyOf(sorted.values());
    }

    private static String sortKey(Trip trip) {
        long first = trip.halts().getFirst().arrival();
        return "%s %08d %s".formatted(trip.round(), first, trip.id());
    }

    /// One way, or several where a moved call overlaps another: a trip is at one stop at a time.
    private static List<Way> ways(Run run, List<Call> calls) {
        List<List<Halt>> ways = new ArrayList<>();
        for (Call call : calls) {
            Halt halt = halt(run.day(), call);
            ways.stream()
                    .filter(way -> way.getLast().departure() <= halt.arrival())
                    .findFirst()
                    .orElseGet(
                            () -> {
                                List<Halt> another = new ArrayList<>();
                                ways.add(another);
                                return another;
                            })
                    .add(halt);
        }
        return ways.stream().map(halts -> new Way(run.line(), halts)).toList();
    }

    private static Halt halt(LocalDate day, Call call) {
        Instant start = startOfService(day);
        return new Halt(
                call.stop(),
                Duration.between(start, call.from()).toSeconds(),
                Duration.between(start, call.to()).toSeconds());
    }

    /// A call of the timetable past midnight belongs to the evening before, as the round does; what
    /// was announced is on its real day.
    private static LocalDate dayOfService(Call call) {
        LocalDate day =
                call.state() == CallState.PLANNED ? call.date() : SwedishTime.dayOf(call.from());
        return call.from().isBefore(startOfService(day)) ? day.minusDays(1) : day;
    }

    /// GTFS reckons from twelve hours before noon, which is midnight but for the two days a year
    /// when the clocks are changed.
    private static Instant startOfService(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(KnownTime.ZONE).toInstant().minus(HALF_A_DAY);
    }
}

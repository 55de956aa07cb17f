package se.digipunkt.desk;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Settings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The stops that a bus can stand at: the planned halts of the day, the likely ones first, and any
/// other stop that is known. Without a clock nobody knows which halts are today's: then the stops
/// alone are offered.
///
/// @param calls of the bus, by time
/// @param nearby other points
/// @param unplanned true where a stop that was not planned can be told
/// @param now empty when the time is not known
public record StopChoices(
        List<Settings.Call> calls,
        List<Settings.Place> nearby,
        boolean unplanned,
        Optional<Instant> now) {

    private static final ZoneId HERE = ZoneId.of("Europe/Stockholm");
    private static final String CALL = "call:";
    private static final String POINT = "point:";

    /// @param call null when the stop is not planned
    public record Stop(@Nullable String call, String point, String name) {}

    public StopChoices {
        calls = List.copyOf(calls);
        nearby = List.copyOf(nearby);
    }

    /// @param bus what its kiosk was told
    public static StopChoices of(Settings bus, Optional<Instant> now) {
        return new StopChoices(bus.calls(), bus.nearby(), true, now);
    }

    /// @param kept what staff told last, while it holds
    /// @param visit the halt at which help is under way
    public DeskStop shown(@Nullable ToldStop kept, Optional<Settings.Call> visit) {
        if (kept != null) {
            return switch (kept.state()) {
                case LEFT -> unknown();
                case CHOSEN -> at(DeskStop.Known.CHOSEN, kept.stop());
                case ARRIVED -> at(DeskStop.Known.ARRIVED, kept.stop());
            };
        }
        Optional<Settings.Call> presumed = presumed(visit);
        DeskStop.Known known =
                presumed.equals(visit) ? DeskStop.Known.HELPED : DeskStop.Known.TIMETABLE;
        return presumed.map(call -> at(known, stop(call))).orElseGet(this::unknown);
    }

    public DeskStop at(DeskStop.Known known, Stop stop) {
        return new DeskStop(
                stop.name(),
                known,
                known == DeskStop.Known.ARRIVED,
                value(stop.call(), stop.point()),
                choices());
    }

    /// On the road, or nobody knows.
    public DeskStop unknown() {
        return new DeskStop(null, DeskStop.Known.UNKNOWN, false, "", choices());
    }

    private List<DeskStop.Choice> choices() {
        return Stream.concat(
                        planned().map(StopChoices::choice), unplanned ? others() : Stream.empty())
                .toList();
    }

    /// True when another halt began after staff had told of theirs: somebody forgot to say that
    /// they were leaving.
    ///
    /// @param call of theirs; null at a stop that was not planned
    /// @param told when they did
    public static boolean isOvertaken(
            List<Settings.Call> calls, @Nullable String call, Instant told, Instant now) {
        return calls.stream()
                .filter(other -> !other.cancelled() && !other.id().equals(call))
                .anyMatch(other -> other.from().isAfter(told) && !other.from().isAfter(now));
    }

    /// The halt that a page showed as told when a tap was pressed, where another was told since and
    /// what was told before is not kept: one of that day, unless a later one had begun.
    ///
    /// @param calls of the bus
    public static Optional<String> shownThen(
            List<Settings.Call> calls, @Nullable String shown, Optional<Instant> pressed) {
        return calls.stream()
                .filter(call -> call.id().equals(shown))
                .filter(
                        call ->
                                pressed.map(
                                                at ->
                                                        day(call.from()).equals(day(at))
                                                                && !isOvertaken(
                                                                        calls,
                                                                        shown,
                                                                        call.from(),
                                                                        at))
                                        .orElse(true))
                .map(Settings.Call::id)
                .findFirst();
    }

    /// What the timetable says, else the halt whose visit goes on.
    public Optional<Settings.Call> presumed(Optional<Settings.Call> visit) {
        return timetabled().or(() -> visit);
    }

    /// The halt that goes on by the timetable; where two overlap, the one that began last.
    public Optional<Settings.Call> timetabled() {
        return now.flatMap(
                at ->
                        calls.stream()
                                .filter(call -> !call.cancelled())
                                .filter(call -> !call.from().isAfter(at) && call.to().isAfter(at))
                                .reduce((_, later) -> later));
    }

    public Optional<Stop> find(String value) {
        Optional<String> planned = callOf(value);
        if (planned.isPresent()) {
            return calls.stream()
                    .filter(call -> call.id().equals(planned.get()))
                    .map(StopChoices::stop)
                    .findFirst();
        }
        String id = value.startsWith(POINT) ? value.substring(POINT.length()) : "";
        return Optional.ofNullable(points().get(id)).map(name -> new Stop(null, id, name));
    }

    private static Stop stop(Settings.Call call) {
        return new Stop(call.id(), call.stop(), call.stopName());
    }

    /// Of today, the nearest in time first.
    private Stream<Settings.Call> planned() {
        return now.stream()
                .flatMap(
                        at ->
                                calls.stream()
                                        .filter(call -> !call.cancelled())
                                        .filter(call -> day(call.from()).equals(day(at)))
                                        .sorted(Comparator.comparing(call -> distance(call, at))));
    }

    private static Duration distance(Settings.Call call, Instant at) {
        return at.isBefore(call.from())
                ? Duration.between(at, call.from())
                : at.isBefore(call.to()) ? Duration.ZERO : Duration.between(call.to(), at);
    }

    private Stream<DeskStop.Choice> others() {
        List<String> listed = planned().map(Settings.Call::stop).toList();
        return points().entrySet().stream()
                .filter(point -> !listed.contains(point.getKey()))
                .sorted(Map.Entry.comparingByValue())
                .map(point -> new DeskStop.Choice(POINT + point.getKey(), point.getValue(), ""));
    }

    /// All stops that the kiosk has heard of, by id.
    private Map<String, String> points() {
        Map<String, String> points = new LinkedHashMap<>();
        calls.forEach(call -> points.put(call.stop(), call.stopName()));
        nearby.forEach(point -> points.putIfAbsent(point.id(), point.name()));
        return points;
    }

    private static DeskStop.Choice choice(Settings.Call call) {
        return new DeskStop.Choice(
                CALL + call.id(), call.stopName(), clock(call.from()) + "–" + clock(call.to()));
    }

    /// The value of a planned halt among the choices.
    public static String valueOf(String call) {
        return CALL + call;
    }

    /// The value of a stop that was not planned.
    public static String valueOfPoint(String point) {
        return POINT + point;
    }

    static Optional<String> callOf(String value) {
        return value.startsWith(CALL)
                ? Optional.of(value.substring(CALL.length()))
                : Optional.empty();
    }

    private static String value(@Nullable String call, String point) {
        return call == null ? valueOfPoint(point) : valueOf(call);
    }

    private static String clock(Instant at) {
        LocalTime time = LocalTime.ofInstant(at, HERE);
        return "%02d:%02d".formatted(time.getHour(), time.getMinute());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, HERE);
    }
}

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
    public record Stop(@Nullable String call, String point, String name) {
        public ToldStop chosen() {
            return new ToldStop(call, point, name, ToldStop.State.CHOSEN);
        }
    }

    public StopChoices {
        calls = List.copyOf(calls);
        nearby = List.copyOf(nearby);
    }

    /// @param bus what its kiosk was told
    public static StopChoices of(Settings bus, Optional<Instant> now) {
        return new StopChoices(bus.calls(), bus.nearby(), true, now);
    }

    /// @param kept what staff told last, while it holds
    public DeskStop shown(@Nullable ToldStop kept) {
        List<DeskStop.Choice> choices =
                Stream.concat(
                                planned().map(StopChoices::choice),
                                unplanned ? others() : Stream.empty())
                        .toList();
        if (kept != null) {
            return switch (kept.state()) {
                case LEFT -> new DeskStop(null, DeskStop.Known.UNKNOWN, false, "", choices);
                case CHOSEN, ARRIVED ->
                        new DeskStop(
                                kept.name(),
                                kept.state() == ToldStop.State.ARRIVED
                                        ? DeskStop.Known.ARRIVED
                                        : DeskStop.Known.CHOSEN,
                                kept.state() == ToldStop.State.ARRIVED,
                                value(kept.call(), kept.point()),
                                choices);
            };
        }
        return timetabled()
                .map(
                        call ->
                                new DeskStop(
                                        call.stopName(),
                                        DeskStop.Known.TIMETABLE,
                                        false,
                                        CALL + call.id(),
                                        choices))
                .orElseGet(() -> new DeskStop(null, DeskStop.Known.UNKNOWN, false, "", choices));
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
        if (value.startsWith(CALL)) {
            String id = value.substring(CALL.length());
            return calls.stream()
                    .filter(call -> call.id().equals(id))
                    .map(call -> new Stop(call.id(), call.stop(), call.stopName()))
                    .findFirst();
        }
        String id = value.startsWith(POINT) ? value.substring(POINT.length()) : "";
        return Optional.ofNullable(points().get(id)).map(name -> new Stop(null, id, name));
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

    private static String value(@Nullable String call, String point) {
        return call == null ? POINT + point : CALL + call;
    }

    private static String clock(Instant at) {
        LocalTime time = LocalTime.ofInstant(at, HERE);
        return "%02d:%02d".formatted(time.getHour(), time.getMinute());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, HERE);
    }
}

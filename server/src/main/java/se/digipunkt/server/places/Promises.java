package se.digipunkt.server.places;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.hours.HoursFault;
import se.digipunkt.server.places.hours.OpeningHours;
import se.digipunkt.server.places.hours.Reading;
import se.digipunkt.server.places.promised.DatedException;
import se.digipunkt.server.places.promised.HoursVersion;
import se.digipunkt.server.places.promised.HoursVersions;
import se.digipunkt.server.places.promised.PromiseKind;
import se.digipunkt.server.places.promised.Promised;
import se.digipunkt.server.places.promised.PromisedTime;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.Spans;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.storage.WriteGate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// What points have promised, from the versions of their hours and their exceptions, while they are
/// there.
@Singleton
final class Promises {

    /// Given, and promises nothing: text from before hours were read.
    private static final OpeningHours NOT_UNDERSTOOD = OpeningHours.of("off");

    private static final int MOST_TEXTS = 10_000;

    private final WriteGate gate;
    private final HoursHistory history;
    private final ExceptionTable exceptions;
    private final CallSource calls;
    private final PromiseSettings settings;
    private final Telling telling;

    /// Hours by their text: reading costs more than evaluating.
    private final ByText<OpeningHours> texts = new ByText<>(MOST_TEXTS, Promises::understood);

    Promises(
            WriteGate gate,
            HoursHistory history,
            ExceptionTable exceptions,
            CallSource calls,
            PromiseSettings settings,
            Telling telling) {
        this.gate = gate;
        this.history = history;
        this.exceptions = exceptions;
        this.calls = calls;
        this.settings = settings;
        this.telling = telling;
    }

    LocalDate today() {
        return history.today();
    }

    CallSource calls() {
        return calls;
    }

    Telling telling() {
        return telling;
    }

    /// A bus promises nothing by hours.
    PromisedTime of(Place place) {
        return switch (place) {
            case Bus _ -> promised(HoursVersions.NONE, List.of());
            case ServicePoint point ->
                    of(List.of(point))
                            .getOrDefault(point.id(), promised(HoursVersions.NONE, List.of()));
        };
    }

    /// Of some points by their ids, in two questions to the database.
    Map<String, PromisedTime> of(Collection<ServicePoint> points) {
        if (points.isEmpty()) {
            return Map.of();
        }
        List<String> ids = points.stream().map(ServicePoint::id).toList();
        return gate.read(
                () -> {
                    Map<String, List<HoursRow>> hours =
                            history.of(ids).stream()
                                    .collect(Collectors.groupingBy(HoursRow::place));
                    Map<String, List<ExceptionRow>> dated =
                            exceptions.listAfter(ids, Instant.EPOCH).stream()
                                    .collect(Collectors.groupingBy(ExceptionRow::place));
                    return points.stream()
                            .collect(
                                    Collectors.toMap(
                                            ServicePoint::id,
                                            point ->
                                                    promised(
                                                            point,
                                                            hours.getOrDefault(
                                                                    point.id(), List.of()),
                                                            dated.getOrDefault(
                                                                    point.id(), List.of()))));
                });
    }

    /// A bus that stands at a stop is open, and has someone who helps; those of schools are not
    /// public.
    Promised promised(Place place, PromiseKind kind, Instant from, Instant to) {
        List<Call> calls = publicCalls(List.of(place.id()), from, to);
        return promised(of(place), calls, notice(), kind, new Span(from, to));
    }

    /// As [#promised(Place, PromiseKind, Instant, Instant)] of several places at once, each in its
    /// own time; told one after the other, so that a year's openings of all are never held.
    void promised(
            Collection<Place> all,
            Map<String, Span> asked,
            PromiseKind kind,
            BiConsumer<String, Promised> each) {
        List<Place> places = all.stream().filter(place -> asked.containsKey(place.id())).toList();
        if (places.isEmpty()) {
            return;
        }
        Instant from =
                asked.values().stream().map(Span::from).min(Instant::compareTo).orElseThrow();
        Instant to = asked.values().stream().map(Span::to).max(Instant::compareTo).orElseThrow();
        Map<String, List<Call>> called = new HashMap<>();
        for (Call call : publicCalls(places.stream().map(Place::id).toList(), from, to)) {
            called.computeIfAbsent(call.bus(), id -> new ArrayList<>()).add(call);
            called.computeIfAbsent(call.stop(), id -> new ArrayList<>()).add(call);
        }
        Map<String, PromisedTime> hours =
                of(
                        places.stream()
                                .filter(ServicePoint.class::isInstance)
                                .map(ServicePoint.class::cast)
                                .toList());
        PromisedTime none = promised(HoursVersions.NONE, List.of());
        for (Place place : places) {
            each.accept(
                    place.id(),
                    promised(
                            hours.getOrDefault(place.id(), none),
                            called.getOrDefault(place.id(), List.of()),
                            notice(),
                            kind,
                            Objects.requireNonNull(asked.get(place.id()))));
        }
    }

    /// @param calls those that are public
    static Promised promised(
            PromisedTime hours, List<Call> calls, Duration notice, PromiseKind kind, Span time) {
        Spans promised = hours.promised(kind, time.from(), time.to());
        Spans open = hours.open(kind, time.from(), time.to());
        for (Call call : calls) {
            Spans called = call.promised(notice).within(time.from(), time.to());
            promised = promised.union(called);
            open = open.union(called.minus(call.lostAtShortNotice(notice)));
        }
        return new Promised(promised, open);
    }

    /// Those of the stops at which a bus stands at a moment.
    Set<String> stopsWithBus(Collection<ServicePoint> points, Instant moment) {
        return publicCalls(stops(points), moment, moment).stream()
                .filter(call -> call.isAt(moment))
                .map(Call::stop)
                .collect(Collectors.toSet());
    }

    private List<Call> publicCalls(Collection<String> places, Instant from, Instant to) {
        return calls.of(places, SwedishTime.dayOf(from), SwedishTime.dayOf(to)).stream()
                .filter(call -> !call.school())
                .toList();
    }

    /// What residents are told of some points now, by their ids.
    Map<String, PromiseLine> lines(Collection<ServicePoint> points) {
        Instant now = history.now();
        Map<String, PromisedTime> promised = of(points);
        Map<String, Call> next = nextCalls(points, now);
        return points.stream()
                .collect(
                        Collectors.toMap(
                                ServicePoint::id,
                                point ->
                                        PromiseLine.of(
                                                point,
                                                Objects.requireNonNull(promised.get(point.id())),
                                                Optional.ofNullable(next.get(point.id())),
                                                now)));
    }

    private Map<String, Call> nextCalls(Collection<ServicePoint> points, Instant now) {
        return calls.nextAt(stops(points), now);
    }

    private static List<String> stops(Collection<ServicePoint> points) {
        return points.stream()
                .filter(point -> point.kinds().contains(PointKind.BUS_STOP))
                .map(ServicePoint::id)
                .toList();
    }

    private PromisedTime promised(
            ServicePoint point, List<HoursRow> hours, List<ExceptionRow> exceptions) {
        List<DatedException> dated =
                exceptions.stream()
                        .map(ExceptionRow::dated)
                        .flatMap(exception -> Validity.of(point).cut(exception).stream())
                        .toList();
        return promised(Validity.of(point).cut(hours.stream().map(this::version).toList()), dated);
    }

    /// How long ahead an announcement takes minutes out of the promise.
    Duration notice() {
        return settings.notice();
    }

    private PromisedTime promised(HoursVersions versions, List<DatedException> exceptions) {
        return new PromisedTime(versions, exceptions, settings.notice());
    }

    HoursVersion version(HoursRow row) {
        return new HoursVersion(
                row.validFrom(), read(row.openingHours()), read(row.staffedHours()));
    }

    /// The same for hours that are not stored.
    static HoursVersion given(GivenHours hours) {
        return new HoursVersion(
                hours.validFrom(), given(hours.openingHours()), given(hours.staffedHours()));
    }

    private static OpeningHours given(@Nullable String text) {
        return text == null ? OpeningHours.NONE : understood(text);
    }

    private OpeningHours read(@Nullable String text) {
        return text == null ? OpeningHours.NONE : texts.of(text);
    }

    private static OpeningHours understood(String text) {
        return switch (OpeningHours.read(text)) {
            case Reading.Understood(OpeningHours hours) -> hours;
            case Reading.Refused(List<HoursFault> _) -> NOT_UNDERSTOOD;
        };
    }
}

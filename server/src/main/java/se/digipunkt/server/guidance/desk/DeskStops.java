package se.digipunkt.server.guidance.desk;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.DeskStop;
import se.digipunkt.desk.Refusal;
import se.digipunkt.desk.StopChoices;
import se.digipunkt.desk.ToldStop;
import se.digipunkt.protocol.EntryBody.VisitEvent;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.Limits;
import se.digipunkt.protocol.Reference;
import se.digipunkt.protocol.Settings;
import se.digipunkt.server.guidance.BusAt;
import se.digipunkt.server.guidance.Guidance;
import se.digipunkt.server.places.Bus;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.places.visits.VisitTold;
import se.digipunkt.server.storage.WriteGate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a bus stands, for help that is logged on it from a computer: the halt that staff chose,
/// until a later one begins or those on the bus tell another; else where help counts that names
/// none. A stop that was not planned can be named by no record: it is told as a visit. Arriving and
/// leaving are told as on the bus itself, in the place's own journal.
@Singleton
final class DeskStops {

    /// Rounds come again within four weeks.
    private static final int CYCLE_DAYS = 28;

    private final Guidance guidance;
    private final Places places;
    private final DeskTable desks;
    private final WriteGate gate;
    private final Clock clock;

    DeskStops(Guidance guidance, Places places, DeskTable desks, WriteGate gate, Clock clock) {
        this.guidance = guidance;
        this.places = places;
        this.desks = desks;
        this.gate = gate;
        this.clock = clock;
    }

    /// Null at a place that is no bus. It is where a tap counts that is pressed now; the choices
    /// are the halts of today.
    @Nullable DeskStop shown(Place place) {
        return place instanceof Bus ? shown(place, choices(place, List.of())) : null;
    }

    /// As [#shown], with every other stop to choose from.
    @Nullable DeskStop offered(Place place) {
        return place instanceof Bus bus ? shown(place, choices(place, others(bus))) : null;
    }

    private DeskStop shown(Place place, StopChoices choices) {
        Instant now = clock.instant();
        return chosen(place, now)
                .flatMap(chosen -> choices.find(StopChoices.valueOf(chosen.call())))
                .map(stop -> choices.at(DeskStop.Known.CHOSEN, stop))
                .orElseGet(() -> presumed(choices, guidance.busAt(place.id(), now)));
    }

    private DeskStop presumed(StopChoices choices, BusAt presumed) {
        String stop = presumed.stop();
        return stop == null
                ? choices.unknown()
                : choices.at(
                        known(presumed), new StopChoices.Stop(presumed.call(), stop, nameOf(stop)));
    }

    private static DeskStop.Known known(BusAt presumed) {
        return switch (presumed.known()) {
            case UNKNOWN -> DeskStop.Known.UNKNOWN;
            case TIMETABLE -> DeskStop.Known.TIMETABLE;
            case HELPED -> DeskStop.Known.HELPED;
            case ARRIVED -> DeskStop.Known.ARRIVED;
        };
    }

    /// @param value of a [DeskStop.Choice]
    /// @return why it was not stored
    Optional<Refusal> choose(Place place, String value) {
        return at(place, value, false);
    }

    /// *We have arrived*. Said twice it is said once.
    Optional<Refusal> arrive(Place place, String value) {
        return at(place, value, true);
    }

    /// *We are leaving*, from where the desk shows the bus. Said twice it is said once.
    Optional<Refusal> leave(Place place) {
        return gate.write(
                () -> {
                    desks.hold(place.id());
                    Instant now = clock.instant();
                    StopChoices choices = choices(place, List.of());
                    Optional<StopChoices.Stop> from = from(place, choices, now);
                    from.ifPresent(stop -> tell(place, stop, VisitEvent.LEFT, now));
                    return from.isPresent() || hasLeft(place, now)
                            ? Optional.<Refusal>empty()
                            : Optional.of(Refusal.NOT_UNDERSTOOD);
                });
    }

    private Optional<StopChoices.Stop> from(Place place, StopChoices choices, Instant now) {
        if (!(place instanceof Bus)) {
            return Optional.empty();
        }
        BusAt at = guidance.busAt(place.id(), now);
        String stop = at.stop();
        return chosen(place, now)
                .flatMap(chosen -> choices.find(StopChoices.valueOf(chosen.call())))
                .or(
                        () ->
                                stop == null
                                        ? Optional.empty()
                                        : Optional.of(
                                                new StopChoices.Stop(
                                                        at.call(), stop, nameOf(stop))));
    }

    private boolean hasLeft(Place bus, Instant now) {
        return places.toldBefore(bus.id(), "", 0, now)
                .filter(told -> told.event() == VisitEvent.LEFT)
                .isPresent();
    }

    private Optional<Refusal> at(Place place, String value, boolean saysArrived) {
        StopChoices.Stop stop =
                place instanceof Bus bus
                        ? choices(place, others(bus)).find(value).orElse(null)
                        : null;
        if (stop == null) {
            return Optional.of(Refusal.NOT_UNDERSTOOD);
        }
        String call = stop.call();
        gate.write(
                () -> {
                    desks.hold(place.id());
                    Instant now = clock.instant();
                    if (call == null || saysArrived) {
                        arrive(place, stop, now);
                    } else {
                        leaveOwn(place, now);
                        desks.choose(place.id(), call, now);
                    }
                });
        return Optional.empty();
    }

    private void arrive(Place bus, StopChoices.Stop stop, Instant now) {
        boolean known = stands(bus, stop.call(), stop.point(), now);
        if (!known || chosen(bus, now).isPresent()) {
            leaveOwn(bus, now);
            tell(bus, stop, VisitEvent.ARRIVED, now);
        }
    }

    /// As it was told; no other halt has begun since.
    private boolean stands(Place bus, @Nullable String call, String stop, Instant now) {
        BusAt at = guidance.busAt(bus.id(), now);
        return at.known() == BusAt.Known.ARRIVED
                && Objects.equals(call, at.call())
                && stop.equals(at.stop());
    }

    /// Where it was said here that the bus stood: what was told on the bus is its own matter. Once
    /// a halt has begun nobody knows when the bus left.
    private void leaveOwn(Place bus, Instant now) {
        places.toldBefore(bus.id(), "", 0, now)
                .filter(told -> told.event() == VisitEvent.ARRIVED)
                .filter(told -> guidance.isOwn(bus.id(), new Reference(told.journal(), told.seq())))
                .ifPresent(
                        told -> {
                            String stop = told.stop();
                            if (stop != null && stands(bus, told.call(), stop, now)) {
                                tell(
                                        bus,
                                        new StopChoices.Stop(told.call(), stop, nameOf(stop)),
                                        VisitEvent.LEFT,
                                        now);
                            }
                        });
    }

    private void tell(Place bus, StopChoices.Stop stop, VisitEvent event, Instant now) {
        Reference entry = guidance.nextOwn(bus.id());
        places.visit(
                new VisitTold(
                        Objects.requireNonNull(entry.journal()),
                        entry.seq(),
                        bus.id(),
                        stop.call(),
                        stop.point(),
                        event,
                        now,
                        null));
    }

    /// The record with the halt that staff had chosen when it was pressed. What else tells of the
    /// stop is found out when the record is stored.
    ///
    /// @param shown the halt that the page showed then, which holds where another was chosen since
    GuidanceRecord tell(Place place, GuidanceRecord told, Instant pressed, @Nullable String shown) {
        return place instanceof Bus
                ? chosen(place, pressed)
                        .map(Chosen::call)
                        .or(() -> shownThen(place, shown, pressed))
                        .map(call -> ToldStop.named(told, call))
                        .orElse(told)
                : told;
    }

    /// One that was chosen before the one that is kept.
    private Optional<String> shownThen(Place place, @Nullable String shown, Instant pressed) {
        boolean replaced =
                gate.read(() -> desks.find(place.id()))
                        .flatMap(Chosen::of)
                        .filter(chosen -> chosen.at().isAfter(pressed))
                        .isPresent();
        return shown != null && replaced
                ? StopChoices.shownThen(calls(place, pressed, pressed), shown, Optional.of(pressed))
                : Optional.empty();
    }

    private record Chosen(String call, Instant at) {

        static Optional<Chosen> of(DeskRow desk) {
            String call = desk.call();
            Instant at = desk.callChosen();
            return call == null || at == null
                    ? Optional.empty()
                    : Optional.of(new Chosen(call, at));
        }

        boolean holds(Instant moment) {
            return !moment.isBefore(at) && moment.isBefore(at.plus(Limits.LONGEST_STOP));
        }
    }

    /// What staff had chosen at a moment, where that held.
    private Optional<Chosen> chosen(Place place, Instant moment) {
        return gate.read(
                () ->
                        desks.find(place.id())
                                .flatMap(Chosen::of)
                                .filter(chosen -> chosen.holds(moment))
                                .filter(chosen -> places.findCall(chosen.call()).isPresent())
                                .filter(chosen -> !isOvertaken(place, chosen, moment)));
    }

    /// A halt began since, or those on the bus told of one.
    private boolean isOvertaken(Place place, Chosen chosen, Instant moment) {
        return StopChoices.isOvertaken(
                        calls(place, chosen.at(), moment), chosen.call(), chosen.at(), moment)
                || places.toldBefore(place.id(), "", 0, moment)
                        .map(VisitTold::at)
                        .filter(told -> told.isAfter(chosen.at()))
                        .isPresent();
    }

    /// @param others stops that were not planned for today
    private StopChoices choices(Place place, List<Settings.Place> others) {
        Instant now = clock.instant();
        return new StopChoices(calls(place, now, now), others, !others.isEmpty(), Optional.of(now));
    }

    /// Where the bus stands on other days of its cycle, and the points of its municipality.
    private List<Settings.Place> others(Bus bus) {
        LocalDate today = SwedishTime.dayOf(clock.instant());
        Set<String> stops =
                places
                        .listCalls(
                                bus.id(), today.minusDays(CYCLE_DAYS), today.plusDays(CYCLE_DAYS))
                        .stream()
                        .map(Call::stop)
                        .collect(Collectors.toUnmodifiableSet());
        return Stream.concat(
                        stops.stream().map(places::find).flatMap(Optional::stream),
                        places
                                .listIn(
                                        new Scope.InMunicipality(
                                                places.getMunicipality(bus.municipality())))
                                .stream())
                .filter(place -> place instanceof ServicePoint && !place.archived())
                .distinct()
                .map(DeskStops::told)
                .toList();
    }

    private static Settings.Place told(Place point) {
        return new Settings.Place(
                point.id(),
                "point",
                point.name(),
                point.municipality(),
                "",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }

    /// Of the days from one moment to another.
    private List<Settings.Call> calls(Place place, Instant first, Instant last) {
        return places
                .listCalls(place.id(), SwedishTime.dayOf(first), SwedishTime.dayOf(last))
                .stream()
                .map(this::told)
                .toList();
    }

    private Settings.Call told(Call call) {
        return new Settings.Call(
                call.id(),
                call.round(),
                call.stop(),
                nameOf(call.stop()),
                call.from(),
                call.to(),
                call.state().code(),
                call.reason() == null ? null : call.reason().code(),
                call.school());
    }

    String nameOf(String stop) {
        return places.find(stop).map(Place::name).orElse(stop);
    }
}

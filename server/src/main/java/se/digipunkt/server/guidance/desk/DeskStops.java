package se.digipunkt.server.guidance.desk;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.DeskStop;
import se.digipunkt.desk.Limits;
import se.digipunkt.desk.Refusal;
import se.digipunkt.desk.StopChoices;
import se.digipunkt.desk.ToldStop;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.Settings;
import se.digipunkt.server.guidance.BusAt;
import se.digipunkt.server.guidance.Guidance;
import se.digipunkt.server.places.Bus;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.places.visits.VisitTold;
import se.digipunkt.server.storage.WriteGate;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where a bus stands, for help that is logged on it from a computer: the halt that staff chose,
/// until a later one begins or those on the bus tell another; else where help counts that names
/// none. Arriving and leaving are told on the bus itself.
@Singleton
final class DeskStops {

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

    /// Null at a place that is no bus. It is where a tap counts that is pressed now.
    @Nullable DeskStop shown(Place place) {
        if (!(place instanceof Bus)) {
            return null;
        }
        Instant now = clock.instant();
        StopChoices choices = choices(place);
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
        StopChoices.Stop stop =
                place instanceof Bus ? choices(place).find(value).orElse(null) : null;
        String call = stop == null ? null : stop.call();
        if (call == null) {
            return Optional.of(Refusal.NOT_UNDERSTOOD);
        }
        gate.write(
                () -> {
                    desks.hold(place.id());
                    desks.choose(place.id(), call, clock.instant());
                });
        return Optional.empty();
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

    private StopChoices choices(Place place) {
        Instant now = clock.instant();
        return new StopChoices(calls(place, now, now), List.of(), false, Optional.of(now));
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

    private String nameOf(String stop) {
        return places.find(stop).map(Place::name).orElse(stop);
    }
}

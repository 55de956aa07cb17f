package se.digipunkt.server.guidance.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.DeskStop;
import se.digipunkt.desk.Refusal;
import se.digipunkt.desk.StopChoices;
import se.digipunkt.desk.ToldStop;
import se.digipunkt.protocol.GuidanceReader;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.Settings;
import se.digipunkt.server.places.Bus;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.storage.WriteGate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a bus stands, for help that is logged on it from a computer: the halt of today that staff
/// chose, until a later one begins, else that of the timetable. Arriving and leaving are told on
/// the bus itself.
@Singleton
final class DeskStops {

    /// Nobody stands longer at one stop.
    private static final Duration LONGEST = Duration.ofHours(10);

    private final Places places;
    private final DeskTable desks;
    private final WriteGate gate;
    private final Clock clock;

    DeskStops(Places places, DeskTable desks, WriteGate gate, Clock clock) {
        this.places = places;
        this.desks = desks;
        this.gate = gate;
        this.clock = clock;
    }

    /// Null at a place that is no bus.
    @Nullable DeskStop shown(Place place) {
        if (!(place instanceof Bus)) {
            return null;
        }
        StopChoices choices = choices(place);
        ToldStop told =
                chosen(place)
                        .flatMap(chosen -> choices.find(StopChoices.valueOf(chosen.call())))
                        .map(StopChoices.Stop::chosen)
                        .orElse(null);
        return choices.shown(told);
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

    /// The record with the halt that staff had chosen when it was pressed. What only the timetable
    /// says is found out when the record is stored.
    GuidanceRecord tell(Place place, GuidanceRecord guidance, Instant pressed) {
        if (!(place instanceof Bus)
                || guidance.call() != null
                || guidance.precision() != GuidanceRecord.Precision.EXACT) {
            return guidance;
        }
        return chosen(place)
                .filter(chosen -> !pressed.isBefore(chosen.at()))
                .map(chosen -> at(guidance, chosen.call()))
                .orElse(guidance);
    }

    private static GuidanceRecord at(GuidanceRecord guidance, String call) {
        ObjectNode json = ProtocolJson.mapper().valueToTree(guidance);
        json.put("call", call);
        return GuidanceReader.read(json, new ArrayList<>());
    }

    private record Chosen(String call, Instant at) {

        static Optional<Chosen> of(DeskRow desk) {
            String call = desk.call();
            Instant at = desk.callChosen();
            return call == null || at == null
                    ? Optional.empty()
                    : Optional.of(new Chosen(call, at));
        }
    }

    /// What staff chose last, while it holds.
    private Optional<Chosen> chosen(Place place) {
        Instant now = clock.instant();
        return gate.read(() -> desks.find(place.id()))
                .flatMap(Chosen::of)
                .filter(chosen -> chosen.at().plus(LONGEST).isAfter(now))
                .filter(chosen -> places.findCall(chosen.call()).isPresent())
                .filter(chosen -> calls(place).stream().noneMatch(call -> overtakes(call, chosen)));
    }

    /// A halt that began since.
    private boolean overtakes(Settings.Call call, Chosen chosen) {
        return !call.cancelled()
                && !call.id().equals(chosen.call())
                && call.from().isAfter(chosen.at())
                && !call.from().isAfter(clock.instant());
    }

    private StopChoices choices(Place place) {
        return new StopChoices(calls(place), List.of(), false, Optional.of(clock.instant()));
    }

    /// Of today.
    private List<Settings.Call> calls(Place place) {
        LocalDate today = SwedishTime.dayOf(clock.instant());
        return places.listCalls(place.id(), today, today).stream().map(this::told).toList();
    }

    private Settings.Call told(Call call) {
        String name = places.find(call.stop()).map(Place::name).orElse(call.stop());
        return new Settings.Call(
                call.id(),
                call.round(),
                call.stop(),
                name,
                call.from(),
                call.to(),
                call.state().code(),
                call.reason() == null ? null : call.reason().code(),
                call.school());
    }
}

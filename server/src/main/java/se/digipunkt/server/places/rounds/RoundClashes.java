package se.digipunkt.server.places.rounds;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.timetable.Round;
import se.digipunkt.server.places.timetable.Timetable.PlannedCall;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells which stops of a round have its bus stand at two places at once, beside all else that the
/// bus drives: as [FileClashes] does for a file.
@Singleton
final class RoundClashes {

    private final Rounds rounds;
    private final Calls calls;
    private final Places places;
    private final TwoPlaces twoPlaces;

    RoundClashes(Rounds rounds, Calls calls, Places places, TwoPlaces twoPlaces) {
        this.rounds = rounds;
        this.calls = calls;
        this.places = places;
        this.twoPlaces = twoPlaces;
    }

    /// Inside a write that holds the bus.
    ///
    /// @param wanted as it was read of the form
    List<Fault> faults(Round wanted, RoundForm form, FieldReader.Pointers pointers) {
        List<Round> before = rounds.listOf(wanted.bus());
        List<Round> driven =
                Stream.concat(
                                before.stream().filter(round -> !round.id().equals(wanted.id())),
                                Stream.of(wanted))
                        .toList();
        return twoPlaces.of(driven, before, calls.announced()).stream()
                .map(clash -> fault(clash, driven, form, pointers))
                .toList();
    }

    /// Told where the round's own stop was written. Where neither call is of the form, as extra and
    /// moved ones at other stops are not, it is another bus that makes them meet.
    private Fault fault(
            TwoPlaces.Clash clash,
            List<Round> driven,
            RoundForm form,
            FieldReader.Pointers pointers) {
        PlannedCall call = clash.call();
        PlannedCall elsewhere = clash.elsewhere();
        return fault(call, told(elsewhere, driven), form, pointers)
                .or(() -> fault(elsewhere, told(call, driven), form, pointers))
                .orElseGet(
                        () ->
                                new Fault(
                                        pointers.at(FieldReader.ROUND, "bus"),
                                        "two-places-bus",
                                        told(elsewhere, driven) + "; " + told(call, driven)));
    }

    private static Optional<Fault> fault(
            PlannedCall own, String elsewhere, RoundForm form, FieldReader.Pointers pointers) {
        return form.stops().stream()
                .filter(stop -> own.round().equals(form.id()) && stop.point().equals(own.stop()))
                .map(stop -> pointers.at(stop.row(), "from"))
                .map(pointer -> new Fault(pointer, "two-places-stored", elsewhere))
                .findFirst();
    }

    private String told(PlannedCall call, List<Round> driven) {
        return name(driven, call) + ", " + TwoPlaces.told(call, stop(call));
    }

    private static String name(List<Round> driven, PlannedCall call) {
        return driven.stream()
                .filter(round -> round.id().equals(call.round()))
                .map(Round::name)
                .findFirst()
                .orElse(call.round());
    }

    private String stop(PlannedCall call) {
        return places.find(call.stop()).map(Place::name).orElse(call.stop());
    }
}

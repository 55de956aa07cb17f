package se.digipunkt.server.places.rounds;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.timetable.Round;
import se.digipunkt.server.places.timetable.Timetable.PlannedCall;

import java.util.List;
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
                .flatMap(
                        clash ->
                                Stream.concat(
                                                fault(
                                                        clash.call(),
                                                        clash.elsewhere(),
                                                        form,
                                                        pointers),
                                                fault(
                                                        clash.elsewhere(),
                                                        clash.call(),
                                                        form,
                                                        pointers))
                                        .limit(1))
                .map(halt -> halt.told(name(driven, halt.elsewhere()), stop(halt.elsewhere())))
                .toList();
    }

    /// A stop of the form, and where the bus is then; nothing where the call is not of the form, as
    /// those of other rounds and extra ones at other stops are not.
    private static Stream<Halt> fault(
            PlannedCall own, PlannedCall elsewhere, RoundForm form, FieldReader.Pointers pointers) {
        return form.stops().stream()
                .filter(stop -> own.round().equals(form.id()) && stop.point().equals(own.stop()))
                .map(stop -> new Halt(pointers.at(stop.row(), "from"), elsewhere));
    }

    private record Halt(String pointer, PlannedCall elsewhere) {

        Fault told(String round, String stop) {
            return new Fault(
                    pointer, "two-places-stored", round + ", " + TwoPlaces.told(elsewhere, stop));
        }
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

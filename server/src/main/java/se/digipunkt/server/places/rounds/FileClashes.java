package se.digipunkt.server.places.rounds;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.common.CsvRows;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.timetable.Round;
import se.digipunkt.server.places.timetable.Timetable.PlannedCall;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells which rows of a file have a bus stand at two stops at once.
///
/// @param byRound the rows of the file
/// @param wanted what was read of them, of buses that the actor has a right to
/// @param existing rounds that are stored
/// @param places points and buses by their ids
record FileClashes(
        Map<String, List<CsvRows.Row>> byRound,
        List<Round> wanted,
        Map<String, Round> existing,
        Map<String, Place> places) {

    /// @param announced as in [TwoPlaces#of]
    List<Fault> faults(TwoPlaces twoPlaces, List<Call> announced) {
        return wanted.stream()
                .map(Round::bus)
                .distinct()
                .flatMap(bus -> twoPlaces.of(driven(bus), stored(bus), announced).stream())
                .flatMap(clash -> fault(clash).stream())
                .toList();
    }

    /// What the bus is to drive once the file is taken in.
    private List<Round> driven(String bus) {
        return Stream.concat(
                        wanted.stream(),
                        existing.values().stream()
                                .filter(round -> !byRound.containsKey(round.id())))
                .filter(round -> round.bus().equals(bus))
                .toList();
    }

    private List<Round> stored(String bus) {
        return existing.values().stream().filter(round -> round.bus().equals(bus)).toList();
    }

    /// Told at the later of two rows; where neither is in the file, as extra and moved calls are
    /// not, at the first row of the round that has another bus.
    private Optional<Fault> fault(TwoPlaces.Clash clash) {
        Optional<CsvRows.Row> row = row(clash.call());
        Optional<CsvRows.Row> other = row(clash.elsewhere());
        if (row.isPresent() && other.isPresent()) {
            boolean later = row.get().line() > other.get().line();
            CsvRows.Row told = later ? row.get() : other.get();
            CsvRows.Row before = later ? other.get() : row.get();
            PlannedCall there = later ? clash.elsewhere() : clash.call();
            return Optional.of(
                    told.fault("from", "two-places", before.line() + " (" + told(there) + ")"));
        }
        return row.map(found -> stored(found, clash.elsewhere()))
                .or(() -> other.map(found -> stored(found, clash.call())))
                .or(() -> ofBus(clash));
    }

    private Fault stored(CsvRows.Row row, PlannedCall other) {
        return row.fault("from", "two-places-stored", named(other));
    }

    private Optional<Fault> ofBus(TwoPlaces.Clash clash) {
        return Stream.of(clash.call(), clash.elsewhere())
                .flatMap(call -> byRound.getOrDefault(call.round(), List.of()).stream())
                .findFirst()
                .map(
                        row ->
                                row.fault(
                                        "bus",
                                        "two-places-bus",
                                        named(clash.elsewhere()) + "; " + named(clash.call())));
    }

    private String named(PlannedCall call) {
        String round = Optional.ofNullable(existing.get(call.round())).map(Round::name).orElse("");
        return round + ", " + told(call);
    }

    private Optional<CsvRows.Row> row(PlannedCall call) {
        return byRound.getOrDefault(call.round(), List.of()).stream()
                .filter(row -> row.cell("stop").equals(call.stop()))
                .findFirst();
    }

    private String told(PlannedCall call) {
        String stop =
                Optional.ofNullable(places.get(call.stop())).map(Place::name).orElse(call.stop());
        return TwoPlaces.told(call, stop);
    }
}

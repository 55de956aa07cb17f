package se.digipunkt.server.places.rounds;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.timetable.Round;
import se.digipunkt.server.places.timetable.RoundStop;
import se.digipunkt.server.storage.WriteGate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The rounds as they are now.
@Singleton
final class Rounds {

    private final WriteGate gate;
    private final RoundTable rounds;
    private final RoundStopTable stops;

    Rounds(WriteGate gate, RoundTable rounds, RoundStopTable stops) {
        this.gate = gate;
        this.rounds = rounds;
        this.stops = stops;
    }

    Optional<Round> find(String id) {
        return gate.read(() -> rounds.find(id).map(row -> row.round(stopsOf(id))));
    }

    /// Inside a write: the round as nobody else can change it until the write ends.
    Optional<Round> held(String id) {
        rounds.hold(id);
        return find(id);
    }

    /// All rounds by id, school rounds too.
    List<Round> list() {
        return gate.read(
                () -> {
                    Map<String, List<RoundStop>> all =
                            stops.list().stream()
                                    .collect(
                                            Collectors.groupingBy(
                                                    RoundStopRow::round,
                                                    Collectors.mapping(
                                                            RoundStopRow::stop,
                                                            Collectors.toList())));
                    return rounds.list().stream()
                            .map(row -> row.round(all.getOrDefault(row.id(), List.of())))
                            .toList();
                });
    }

    /// The rounds of a bus by name, school rounds too.
    List<Round> listOf(String bus) {
        return gate.read(
                () ->
                        rounds.listOf(bus).stream()
                                .map(row -> row.round(stopsOf(row.id())))
                                .toList());
    }

    private List<RoundStop> stopsOf(String round) {
        return stops.listOf(round).stream().map(RoundStopRow::stop).toList();
    }
}

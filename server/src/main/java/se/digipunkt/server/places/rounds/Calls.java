package se.digipunkt.server.places.rounds;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.CallSource;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.storage.WriteGate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which halts of buses are planned, and what was announced about them.
@Singleton
final class Calls implements CallSource {

    private final WriteGate gate;
    private final CallTable table;
    private final RoundTable rounds;
    private final RoundChangeTable changes;
    private final Clock clock;

    Calls(
            WriteGate gate,
            CallTable table,
            RoundTable rounds,
            RoundChangeTable changes,
            Clock clock) {
        this.clock = clock;
        this.gate = gate;
        this.table = table;
        this.rounds = rounds;
        this.changes = changes;
    }

    @Override
    public Optional<Call> find(String id) {
        return gate.read(() -> table.find(id)).map(CallRow::call);
    }

    @Override
    public List<Call> of(String place, LocalDate from, LocalDate to) {
        return gate
                .read(
                        () ->
                                table.listAt(
                                        place,
                                        SwedishTime.startOf(from),
                                        SwedishTime.startOf(to.plusDays(1))))
                .stream()
                .map(CallRow::call)
                .toList();
    }

    @Override
    public List<Call> of(Collection<String> places, LocalDate from, LocalDate to) {
        if (places.isEmpty()) {
            return List.of();
        }
        return gate
                .read(
                        () ->
                                table.listAtAny(
                                        List.copyOf(places),
                                        SwedishTime.startOf(from),
                                        SwedishTime.startOf(to.plusDays(1))))
                .stream()
                .map(CallRow::call)
                .toList();
    }

    @Override
    public List<Call> all(LocalDate from, LocalDate to) {
        return gate
                .read(
                        () ->
                                table.list(
                                        SwedishTime.startOf(from),
                                        SwedishTime.startOf(to.plusDays(1))))
                .stream()
                .map(CallRow::call)
                .toList();
    }

    @Override
    public Optional<Call> at(String bus, Instant moment) {
        return gate.read(() -> table.listAt(bus, moment, moment.plusMillis(1))).stream()
                .map(CallRow::call)
                .filter(call -> call.isAt(moment))
                .max(Comparator.comparing(Call::from).thenComparing(Call::id));
    }

    @Override
    public List<Call> next(String place, Instant after, boolean schools, int most) {
        return gate.read(() -> table.listNext(place, after, schools, most)).stream()
                .map(CallRow::call)
                .toList();
    }

    @Override
    public Map<String, Call> nextAt(Collection<String> stops, Instant after) {
        if (stops.isEmpty()) {
            return Map.of();
        }
        return gate.read(() -> table.listNextAt(stops, after)).stream()
                .map(CallRow::call)
                .collect(Collectors.toMap(Call::stop, call -> call, (first, same) -> first));
    }

    /// Calls to come that staff have cancelled, moved or added.
    List<Call> announced() {
        return gate.read(() -> table.listAnnounced(clock.instant())).stream()
                .map(CallRow::call)
                .toList();
    }

    @Override
    public Optional<Instant> changed() {
        return gate.read(changes::lastAt).map(Instant::ofEpochMilli);
    }

    @Override
    public Map<String, String> roundNames() {
        return gate.read(rounds::list).stream()
                .collect(Collectors.toMap(RoundRow::id, RoundRow::name));
    }
}

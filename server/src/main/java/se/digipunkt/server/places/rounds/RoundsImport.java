package se.digipunkt.server.places.rounds;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.common.CsvRows;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.timetable.Round;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.web.FileProblem;
import se.digipunkt.server.web.Imported;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes in a timetable, all or nothing. A round whose id is known is replaced whole.
@Singleton
final class RoundsImport {

    /// What stands in several rows of a round must be the same, or be left out.
    private static final List<String> OF_THE_ROUND =
            List.of(
                    "bus",
                    "name",
                    "firstDay",
                    "lastDay",
                    "weekday",
                    "everyWeeks",
                    "rule",
                    "firstDate",
                    "exceptDates",
                    "holidays",
                    "school");

    private final WriteGate gate;
    private final Places places;
    private final Rounds rounds;
    private final RoundChanges changes;
    private final TwoPlaces twoPlaces;
    private final Calls calls;

    RoundsImport(
            WriteGate gate,
            Places places,
            Rounds rounds,
            RoundChanges changes,
            TwoPlaces twoPlaces,
            Calls calls) {
        this.calls = calls;
        this.twoPlaces = twoPlaces;
        this.gate = gate;
        this.places = places;
        this.rounds = rounds;
        this.changes = changes;
    }

    /// @throws ProblemException `import-refused` with every faulty row, or `forbidden` with those
    ///   and every round of a bus that the actor has no right to
    Loaded load(Actor actor, InputStream file) {
        List<Fault> faults = new ArrayList<>();
        CsvRows csv = CsvRows.read(file, RoundsColumns.COLUMNS, faults);
        Map<String, List<CsvRows.Row>> byRound = byRound(csv, faults);
        return gate.write(() -> store(actor, byRound, csv.ignored(), faults));
    }

    private static Map<String, List<CsvRows.Row>> byRound(CsvRows csv, List<Fault> faults) {
        Map<String, List<CsvRows.Row>> rounds = new LinkedHashMap<>();
        String previous = "";
        for (CsvRows.Row row : csv.rows()) {
            String id = row.cell("round").strip();
            if (id.isEmpty()) {
                faults.add(row.fault("round", "required", ""));
                continue;
            }
            List<CsvRows.Row> rows = rounds.computeIfAbsent(id, unused -> new ArrayList<>());
            if (!rows.isEmpty() && !id.equals(previous)) {
                faults.add(row.fault("round", "round-apart", ""));
            }
            rows.add(row);
            OF_THE_ROUND.stream()
                    .filter(column -> !row.cell(column).isEmpty())
                    .filter(column -> !row.cell(column).equals(rows.getFirst().cell(column)))
                    .forEach(column -> faults.add(row.fault(column, "differs-in-round", "")));
            previous = id;
        }
        return rounds;
    }

    private Loaded store(
            Actor actor,
            Map<String, List<CsvRows.Row>> byRound,
            List<String> ignored,
            List<Fault> faults) {
        hold(byRound);
        Map<String, Place> all =
                Stream.concat(places.listPoints().stream(), places.listBuses().stream())
                        .collect(Collectors.toMap(Place::id, Function.identity()));
        Map<String, Round> existing =
                rounds.list().stream().collect(Collectors.toMap(Round::id, Function.identity()));
        List<Fault> foreign = new ArrayList<>();
        List<Round> wanted = new ArrayList<>();
        byRound.forEach(
                (id, rows) -> {
                    int line = rows.getFirst().line();
                    new RoundReader(
                                    place -> Optional.ofNullable(all.get(place)),
                                    FieldReader.Pointers.file(line),
                                    faults)
                            .read(RoundsColumns.form(rows, Optional.ofNullable(existing.get(id))))
                            .ifPresent(wanted::add);
                    String bus = Optional.ofNullable(existing.get(id)).map(Round::bus).orElse("");
                    foreign(actor, all, rows.getFirst(), bus).ifPresent(foreign::add);
                });
        List<Round> own = wanted.stream().filter(round -> mayImport(actor, all, round)).toList();
        faults.addAll(
                new FileClashes(byRound, own, existing, all).faults(twoPlaces, calls.announced()));
        FileProblem.refuseWhole(foreign, faults);
        return write(actor, wanted, existing, ignored);
    }

    /// @param before id of the bus that has driven the round, or empty
    private Optional<Fault> foreign(
            Actor actor, Map<String, Place> inUse, CsvRows.Row row, String before) {
        return Stream.of(row.cell("bus"), before)
                .flatMap(bus -> place(inUse, bus).stream())
                .filter(bus -> !actor.mayImport(bus.municipality()))
                .findFirst()
                .map(_ -> row.fault("bus", "not-your-municipality", ""));
    }

    /// What a bus of others drives is not told of: school rounds are for its own people.
    private static boolean mayImport(Actor actor, Map<String, Place> inUse, Round round) {
        return Optional.ofNullable(inUse.get(round.bus()))
                .filter(bus -> actor.mayImport(bus.municipality()))
                .isPresent();
    }

    /// An archived bus still has an owner.
    private Optional<Place> place(Map<String, Place> inUse, String id) {
        return Optional.ofNullable(inUse.get(id)).or(() -> places.find(id));
    }

    /// As [RoundChanges]: rounds first, then places, each in the order of their ids.
    private void hold(Map<String, List<CsvRows.Row>> byRound) {
        byRound.keySet().stream().sorted().forEach(rounds::held);
        places.hold(
                byRound.values().stream()
                        .flatMap(
                                rows ->
                                        RoundsColumns.form(rows, Optional.empty())
                                                .places()
                                                .stream())
                        .toList());
    }

    /// @param buses ids of those whose rounds were in the file
    record Loaded(Imported imported, List<String> buses) {

        Loaded {
            buses = List.copyOf(buses);
        }
    }

    private Loaded write(
            Actor actor, List<Round> wanted, Map<String, Round> existing, List<String> ignored) {
        int created = 0;
        int updated = 0;
        for (Round round : wanted) {
            Round before = existing.get(round.id());
            if (changes.save(actor, before, round)) {
                created += before == null ? 1 : 0;
                updated += before == null ? 0 : 1;
            }
        }
        int unchanged = wanted.size() - created - updated;
        return new Loaded(
                new Imported(created, updated, unchanged, ignored),
                wanted.stream().map(Round::bus).distinct().toList());
    }
}

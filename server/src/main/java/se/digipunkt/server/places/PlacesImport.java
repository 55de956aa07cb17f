package se.digipunkt.server.places;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.common.CsvRows;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.web.ProblemException;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Takes in a file of points or buses, all or nothing. A row whose id is known replaces the place
/// whole.
@Singleton
final class PlacesImport {

    private final WriteGate gate;
    private final PlaceTable places;
    private final PlaceChanges changes;
    private final HoursHistory hours;

    PlacesImport(WriteGate gate, PlaceTable places, PlaceChanges changes, HoursHistory hours) {
        this.gate = gate;
        this.places = places;
        this.changes = changes;
        this.hours = hours;
    }

    /// @param ignoredColumns names in the header that nothing was read from
    record Outcome(int created, int updated, int unchanged, List<String> ignoredColumns) {

        Outcome {
            ignoredColumns = List.copyOf(ignoredColumns);
        }
    }

    /// @throws ProblemException `import-refused` with every faulty row, or `forbidden` with every
    ///   row that belongs to another municipality than the actor's
    Outcome load(Actor actor, PlaceType type, InputStream file) {
        List<Fault> faults = new ArrayList<>();
        CsvRows csv = CsvRows.read(file, PlaceColumns.of(type), faults);
        Map<Written, CsvRows.Row> wanted = rows(type, csv, faults);
        return gate.write(() -> store(actor, wanted, csv.ignored(), faults));
    }

    private Map<Written, CsvRows.Row> rows(PlaceType type, CsvRows csv, List<Fault> faults) {
        Set<String> codes = gate.read(changes::codes);
        Map<Written, CsvRows.Row> rows = new LinkedHashMap<>();
        Map<String, Integer> firstLines = new LinkedHashMap<>();
        for (CsvRows.Row row : csv.rows()) {
            if (faults.size() >= CsvRows.MOST_FAULTS) {
                break;
            }
            PlaceForm form = PlaceForm.row(row.cells());
            Integer first = firstLines.putIfAbsent(form.id(), row.line());
            if (first != null && !form.id().isEmpty()) {
                faults.add(row.fault("id", "repeated-id", first.toString()));
            }
            new PlaceReader(codes, "/line/" + row.line(), faults)
                    .read(type, form)
                    .ifPresent(written -> rows.put(written, row));
        }
        return rows;
    }

    private Outcome store(
            Actor actor,
            Map<Written, CsvRows.Row> wanted,
            List<String> ignored,
            List<Fault> faults) {
        Map<String, PlaceRow> existing =
                places.list(hours.today()).stream()
                        .collect(Collectors.toMap(PlaceRow::id, Function.identity()));
        List<Fault> foreign = new ArrayList<>();
        wanted.forEach(
                (written, row) -> {
                    PlaceRow place = written.row();
                    PlaceRow before = existing.getOrDefault(place.id(), place);
                    if (!before.type().equals(place.type())) {
                        faults.add(row.fault("id", "id-taken", ""));
                    }
                    if (!actor.mayImport(place.municipality())
                            || !actor.mayImport(before.municipality())) {
                        foreign.add(row.fault("municipality", "not-your-municipality", ""));
                    }
                });
        refuse(foreign, faults);
        return write(actor, wanted, existing, ignored);
    }

    private static void refuse(List<Fault> foreign, List<Fault> faults) {
        if (!foreign.isEmpty()) {
            throw new ProblemException(new PlacesProblem.ImportForbidden(foreign));
        }
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparingInt(PlacesImport::line));
            throw new ProblemException(new PlacesProblem.ImportRefused(faults));
        }
    }

    static int line(Fault fault) {
        return Integer.parseInt(fault.pointer().split("/")[2]);
    }

    private Outcome write(
            Actor actor,
            Map<Written, CsvRows.Row> wanted,
            Map<String, PlaceRow> existing,
            List<String> ignored) {
        int created = 0;
        int updated = 0;
        for (Written written : wanted.keySet()) {
            PlaceRow before = existing.get(written.place().id());
            if (before == null) {
                changes.insert(actor, written);
                created++;
            } else if (changes.update(actor, before, written)) {
                updated++;
            }
        }
        return new Outcome(created, updated, wanted.size() - created - updated, ignored);
    }
}

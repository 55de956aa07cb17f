package se.digipunkt.server.places;

import io.micronaut.data.exceptions.DataAccessException;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.common.CsvRows;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.web.FileProblem;
import se.digipunkt.server.web.Imported;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Takes in a file of points or buses, all or nothing. Where an id is known the place is changed in
/// what the file has: an empty cell empties a field, a column that is not there leaves it alone.
@Singleton
final class PlacesImport {

    private final WriteGate gate;
    private final PlaceTable places;
    private final PlaceChanges changes;
    private final PlaceStore store;
    private final HoursHistory hours;
    private final ServedStops served;

    PlacesImport(
            WriteGate gate,
            PlaceTable places,
            PlaceChanges changes,
            PlaceStore store,
            HoursHistory hours,
            ServedStops served) {
        this.gate = gate;
        this.places = places;
        this.changes = changes;
        this.store = store;
        this.hours = hours;
        this.served = served;
    }

    /// What was read of a place, and what stands there.
    private record Wanted(PlaceFile.Entry entry, Written written, Optional<PlaceRow> before) {}

    /// @throws ProblemException `import-refused` with every faulty row, or `forbidden` with those
    ///   and every row that belongs to another municipality than the actor's
    Imported load(Actor actor, PlaceType type, InputStream stream) {
        List<Fault> faults = new ArrayList<>();
        PlaceFile file = PlaceFile.read(type, stream, faults);
        tellRepeated(file, faults);
        return gate.write(() -> store(actor, type, file, faults));
    }

    private static void tellRepeated(PlaceFile file, List<Fault> faults) {
        Map<String, PlaceFile.Entry> first = new HashMap<>();
        for (PlaceFile.Entry entry : file.entries()) {
            PlaceFile.Entry other = first.putIfAbsent(entry.id(), entry);
            if (other != null && !entry.id().isEmpty()) {
                faults.add(
                        entry.fault(
                                "id",
                                "repeated-id",
                                Integer.toString(FileProblem.number(other.at()))));
            }
        }
    }

    /// Nobody changes meanwhile what the rows are compared with: what a file leaves out stays as it
    /// is then.
    private Imported store(Actor actor, PlaceType type, PlaceFile file, List<Fault> faults) {
        file.entries().stream().map(PlaceFile.Entry::id).distinct().sorted().forEach(places::hold);
        Map<String, PlaceRow> existing =
                places.list(hours.today()).stream()
                        .collect(Collectors.toMap(PlaceRow::id, Function.identity()));
        Set<String> codes = changes.codes();
        List<Wanted> wanted = new ArrayList<>();
        List<Fault> foreign = new ArrayList<>();
        for (PlaceFile.Entry entry : file.entries()) {
            if (faults.size() >= CsvRows.MOST_FAULTS) {
                break;
            }
            Optional<PlaceRow> before = Optional.ofNullable(existing.get(entry.id()));
            before.ifPresent(row -> tellUnchangeable(row, type, entry, faults));
            PlaceForm form = merged(entry, type, before);
            boolean known = codes.contains(form.municipality());
            if (known && !mayImport(actor, form, before)) {
                foreign.add(entry.fault("municipality", "not-your-municipality", ""));
            }
            new PlaceReader(codes, entry.at(), faults)
                    .read(type, form)
                    .ifPresent(
                            written -> {
                                before.flatMap(
                                                row ->
                                                        served.whyNot(
                                                                row.place(),
                                                                written.place(),
                                                                entry.at()))
                                        .ifPresent(faults::add);
                                wanted.add(new Wanted(entry, written, before));
                            });
        }
        FileProblem.refuseWhole(foreign, faults);
        return write(actor, wanted, file.ignored());
    }

    private static void tellUnchangeable(
            PlaceRow row, PlaceType type, PlaceFile.Entry entry, List<Fault> faults) {
        if (!row.type().equals(type.code())) {
            faults.add(entry.fault("id", "id-taken", ""));
        } else if (row.archivedOn() != null) {
            faults.add(entry.fault("id", "archived", ""));
        }
    }

    private static boolean mayImport(Actor actor, PlaceForm form, Optional<PlaceRow> before) {
        return actor.mayImport(form.municipality())
                && before.map(row -> actor.mayImport(row.municipality())).orElse(true);
    }

    private static PlaceForm merged(
            PlaceFile.Entry entry, PlaceType type, Optional<PlaceRow> before) {
        Map<String, String> fields = new HashMap<>();
        before.filter(row -> row.type().equals(type.code()))
                .ifPresent(row -> fields.putAll(PlaceForm.of(row.place()).texts()));
        fields.putAll(entry.fields());
        return PlaceForm.row(fields);
    }

    private Imported write(Actor actor, List<Wanted> wanted, List<String> ignored) {
        List<Wanted> created = wanted.stream().filter(one -> one.before().isEmpty()).toList();
        Map<Written, PlaceRow> known = new LinkedHashMap<>();
        wanted.forEach(one -> one.before().ifPresent(row -> known.put(one.written(), row)));
        add(actor, created);
        PlaceStore.Changed changed = store.change(actor, known);
        int updated = changed.places();
        return new Imported(
                created.size(), updated, known.size() - updated, ignored, changed.hours());
    }

    /// In the order of their ids, as [PlaceTable#hold] is used: two files that bring the same new
    /// places wait for each other in one direction only.
    private void add(Actor actor, List<Wanted> created) {
        List<Written> sorted =
                created.stream()
                        .map(Wanted::written)
                        .sorted(Comparator.comparing(written -> written.place().id()))
                        .toList();
        try {
            gate.nested(
                    () -> {
                        store.addAll(actor, sorted);
                        return true;
                    });
        } catch (DataAccessException taken) {
            refuseTaken(created, taken);
        }
    }

    private void refuseTaken(List<Wanted> created, DataAccessException taken) {
        List<Fault> faults =
                created.stream()
                        .filter(one -> places.find(one.entry().id(), hours.today()).isPresent())
                        .map(one -> one.entry().fault("id", "taken-meanwhile", ""))
                        .collect(Collectors.toCollection(ArrayList::new));
        if (faults.isEmpty()) {
            throw taken;
        }
        FileProblem.refuse(List.of(), faults);
    }
}

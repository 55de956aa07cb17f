package se.digipunkt.server.places;

import jakarta.inject.Singleton;

import se.digipunkt.server.access.Actor;
import se.digipunkt.server.common.Randomness;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes down who changed what of a place, and when, inside the transaction of the change.
@Singleton
final class PlaceRecord {

    private final PlaceChangeTable changes;
    private final PlaceChangeFieldTable fields;
    private final Randomness randomness;
    private final Clock clock;

    PlaceRecord(
            PlaceChangeTable changes,
            PlaceChangeFieldTable fields,
            Randomness randomness,
            Clock clock) {
        this.changes = changes;
        this.fields = fields;
        this.randomness = randomness;
        this.clock = clock;
    }

    /// @param what `created`, `changed name kinds`, `archived` …: the first word says what was done
    record Change(String place, String what, List<FieldChange> fields) {

        Change {
            fields = List.copyOf(fields);
        }

        /// Fields that were changed, and words about them.
        static Change changed(String place, List<FieldChange> fields, String words) {
            String names = fields.stream().map(FieldChange::field).collect(Collectors.joining(" "));
            return new Change(place, ("changed " + names + " " + words).strip(), fields);
        }
    }

    void add(Actor actor, String place, String what) {
        add(actor.id(), place, what);
    }

    /// @param who the user's id, or a kiosk
    void add(String who, String place, String what) {
        addAll(who, List.of(new Change(place, what, List.of())));
    }

    void addAll(Actor actor, List<Change> all) {
        addAll(actor.id(), all);
    }

    private void addAll(String who, List<Change> all) {
        Instant now = clock.instant();
        List<PlaceChangeRow> rows = new ArrayList<>();
        List<PlaceChangeFieldRow> told = new ArrayList<>();
        for (Change one : all) {
            String id = randomness.id();
            rows.add(new PlaceChangeRow(id, one.place(), now, who, one.what()));
            one.fields()
                    .forEach(
                            field ->
                                    told.add(
                                            new PlaceChangeFieldRow(
                                                    id,
                                                    field.field(),
                                                    field.before(),
                                                    field.after())));
        }
        changes.addAll(rows);
        changes.count();
        fields.addAll(told);
    }

    /// A change with its fields by their names.
    record Told(PlaceChangeRow row, List<FieldChange> fields) {

        Told {
            fields = List.copyOf(fields);
        }
    }

    /// All changes of a place, the latest first.
    List<Told> of(String place) {
        Map<String, List<FieldChange>> told =
                fields.list(place).stream()
                        .sorted(Comparator.comparing(PlaceChangeFieldRow::field))
                        .collect(
                                Collectors.groupingBy(
                                        PlaceChangeFieldRow::change,
                                        Collectors.mapping(
                                                row ->
                                                        new FieldChange(
                                                                row.field(),
                                                                row.before(),
                                                                row.after()),
                                                Collectors.toList())));
        return changes.list(place).reversed().stream()
                .map(row -> new Told(row, told.getOrDefault(row.id(), List.of())))
                .toList();
    }
}

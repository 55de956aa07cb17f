package se.digipunkt.server.places;

import jakarta.inject.Singleton;

import se.digipunkt.server.access.Actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Stores places that were read without faults, one or many at once, with their hours and the
/// record of what changed. Inside the transaction of whoever calls.
@Singleton
final class PlaceStore {

    private final PlaceTable places;
    private final HoursHistory hours;
    private final PlaceRecord record;

    PlaceStore(PlaceTable places, HoursHistory hours, PlaceRecord record) {
        this.places = places;
        this.hours = hours;
        this.record = record;
    }

    /// @return false when the id is taken
    boolean add(Actor actor, Written written) {
        PlaceRow row = written.row();
        int taken = places.take(row.id(), row.type(), row.name(), row.municipality(), row.sample());
        if (taken == 1) {
            places.replaceAll(List.of(row));
            begun(actor, List.of(written));
        }
        return taken == 1;
    }

    /// New places, none of whose ids is taken.
    void addAll(Actor actor, List<Written> written) {
        places.addAll(written.stream().map(Written::row).toList());
        begun(actor, written);
    }

    private void begun(Actor actor, List<Written> written) {
        hours.begin(written);
        record.addAll(
                actor,
                written.stream()
                        .map(one -> new PlaceRecord.Change(one.place().id(), "created", List.of()))
                        .toList());
    }

    /// @param places how many were not as they should be already
    /// @param hours ids of those that had other hours
    record Changed(int places, List<String> hours) {

        Changed {
            hours = List.copyOf(hours);
        }
    }

    /// @param wanted and what stands there now
    Changed change(Actor actor, Map<Written, PlaceRow> wanted) {
        Map<String, HoursHistory.Change> newHours = hours.change(List.copyOf(wanted.keySet()));
        List<PlaceRow> rows = new ArrayList<>();
        List<PlaceRecord.Change> changes = new ArrayList<>();
        wanted.forEach(
                (written, before) -> {
                    List<FieldChange> fields =
                            new ArrayList<>(FieldChange.between(before.place(), written.place()));
                    if (!fields.isEmpty()) {
                        rows.add(written.row());
                    }
                    HoursHistory.Change told = newHours.get(before.id());
                    if (told != null) {
                        fields.addAll(told.fields());
                    }
                    if (!fields.isEmpty()) {
                        changes.add(
                                PlaceRecord.Change.changed(
                                        before.id(), fields, told == null ? "" : told.words()));
                    }
                });
        places.replaceAll(rows);
        record.addAll(actor, changes);
        return new Changed(changes.size(), List.copyOf(newHours.keySet()));
    }
}

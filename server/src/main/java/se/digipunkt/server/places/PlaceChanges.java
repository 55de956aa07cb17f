package se.digipunkt.server.places;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.common.Randomness;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Changes places one by one: who may, what is wrong, and who did it.
@Singleton
final class PlaceChanges {

    private final WriteGate gate;
    private final PlaceTable places;
    private final PlaceChangeTable changes;
    private final MunicipalityTable municipalities;
    private final Randomness randomness;
    private final Clock clock;

    PlaceChanges(
            WriteGate gate,
            PlaceTable places,
            PlaceChangeTable changes,
            MunicipalityTable municipalities,
            Randomness randomness,
            Clock clock) {
        this.gate = gate;
        this.places = places;
        this.changes = changes;
        this.municipalities = municipalities;
        this.randomness = randomness;
        this.clock = clock;
    }

    /// Adds a place; without an id it is given one made of its name and municipality.
    ///
    /// @param faults what was found wrong before, while the form was taken apart
    /// @throws ProblemException `validation`, `forbidden` or `id-taken`
    Place add(Actor actor, PlaceType type, PlaceForm form, List<Fault> faults) {
        return gate.write(
                () -> {
                    PlaceForm named = form.id().isEmpty() ? form.withId(madeId(form)) : form;
                    Place place = read(type, named, faults);
                    allow(actor, place.municipality());
                    PlaceRow row = PlaceRow.of(place);
                    if (!insert(actor, row)) {
                        throw new ProblemException(new PlacesProblem.IdTaken());
                    }
                    return place;
                });
    }

    /// Replaces a place whole, whatever has become of it; what the form leaves out is gone.
    ///
    /// @throws ProblemException `not-found`, `validation` or `forbidden`
    Place replace(Actor actor, PlaceType type, String id, PlaceForm form, List<Fault> faults) {
        return replace(actor, type, id, form, faults, now -> true);
    }

    /// Replaces a place whole, if it still is as its changer saw it.
    ///
    /// @throws ProblemException `not-found`, `validation`, `forbidden` or `changed-meanwhile`
    Place replace(
            Actor actor,
            PlaceType type,
            String id,
            PlaceForm form,
            List<Fault> faults,
            Predicate<Place> asSeen) {
        return gate.write(
                () -> {
                    places.hold(id);
                    PlaceRow before = get(type, id);
                    allow(actor, before.municipality());
                    if (!asSeen.test(before.place())) {
                        throw new ProblemException(
                                new PlacesProblem.ChangedMeanwhile(before.place()));
                    }
                    if (!form.id().isEmpty() && !form.id().equals(id)) {
                        faults.add(new Fault("/id", "id-differs", id));
                    }
                    Place place = read(type, form.withId(id), faults);
                    allow(actor, place.municipality());
                    update(actor, before, PlaceRow.of(place));
                    return place;
                });
    }

    /// @return false when the id is taken
    boolean insert(Actor actor, PlaceRow row) {
        int taken = places.take(row.id(), row.type(), row.name(), row.municipality(), row.sample());
        if (taken == 1) {
            places.replace(row);
            record(actor, row, "created");
        }
        return taken == 1;
    }

    void update(Actor actor, PlaceRow before, PlaceRow after) {
        List<String> changed = after.changedFrom(before);
        if (!changed.isEmpty()) {
            places.replace(after);
            record(actor, after, "changed " + String.join(" ", changed));
        }
    }

    /// Codes of all municipalities.
    Set<String> codes() {
        return municipalities.list().stream()
                .map(MunicipalityRow::code)
                .collect(Collectors.toSet());
    }

    private PlaceRow get(PlaceType type, String id) {
        return places.find(id)
                .filter(row -> row.type().equals(type.code()))
                .orElseThrow(() -> new ProblemException(new WebProblem.NotFound()));
    }

    private Place read(PlaceType type, PlaceForm form, List<Fault> faults) {
        Optional<Place> place = new PlaceReader(codes(), "", faults).read(type, form);
        return place.filter(read -> faults.isEmpty())
                .orElseThrow(() -> new ProblemException(new WebProblem.Validation(told(faults))));
    }

    /// What was left out because of its type is not told as missing as well.
    private static List<Fault> told(List<Fault> faults) {
        Set<String> wrong =
                faults.stream()
                        .filter(fault -> fault.code().equals("wrong-type"))
                        .map(Fault::pointer)
                        .collect(Collectors.toSet());
        return faults.stream()
                .filter(
                        fault ->
                                fault.code().equals("wrong-type")
                                        || !wrong.contains(fault.pointer()))
                .toList();
    }

    private String madeId(PlaceForm form) {
        String wanted = MadeId.of(form.name(), form.municipality());
        String id = wanted;
        for (int number = 2; places.find(id).isPresent(); number++) {
            id = MadeId.numbered(wanted, number);
        }
        return id;
    }

    private static void allow(Actor actor, String municipality) {
        if (!actor.mayManage(municipality)) {
            throw new ProblemException(new WebProblem.Forbidden());
        }
    }

    private void record(Actor actor, PlaceRow row, String what) {
        changes.add(
                new PlaceChangeRow(randomness.id(), row.id(), clock.instant(), actor.id(), what));
    }
}

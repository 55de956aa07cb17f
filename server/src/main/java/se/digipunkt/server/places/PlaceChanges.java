package se.digipunkt.server.places;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Changes places one by one: who may, what is wrong, and who did it.
@Singleton
final class PlaceChanges {

    private final WriteGate gate;
    private final PlaceTable places;
    private final MunicipalityTable municipalities;
    private final HoursHistory hours;
    private final PlaceStore store;
    private final ServedStops served;

    PlaceChanges(
            WriteGate gate,
            PlaceTable places,
            MunicipalityTable municipalities,
            HoursHistory hours,
            PlaceStore store,
            ServedStops served) {
        this.gate = gate;
        this.places = places;
        this.municipalities = municipalities;
        this.hours = hours;
        this.store = store;
        this.served = served;
    }

    /// Adds a place; without an id it is given one made of its name and municipality.
    ///
    /// @param faults what was found wrong before, while the form was taken apart
    /// @throws ProblemException `validation`, `forbidden` or `id-taken`
    Place add(Actor actor, PlaceType type, PlaceForm form, List<Fault> faults) {
        return gate.write(
                () -> {
                    PlaceForm named = form.id().isEmpty() ? form.withId(madeId(form)) : form;
                    Written written = read(type, named, faults);
                    allow(actor, written.place().municipality());
                    if (!store.add(actor, written)) {
                        throw new ProblemException(new PlacesProblem.IdTaken());
                    }
                    return get(type, written.place().id()).place();
                });
    }

    /// Replaces a place whole, whatever has become of it; what the form leaves out is gone.
    ///
    /// @throws ProblemException `not-found`, `validation`, `forbidden` or `archived`
    Place replace(Actor actor, PlaceType type, String id, PlaceForm form, List<Fault> faults) {
        return replace(actor, type, id, form, faults, now -> true);
    }

    /// Replaces a place whole, if it still is as its changer saw it.
    ///
    /// @throws ProblemException `not-found`, `validation`, `forbidden`, `archived` or
    ///   `changed-meanwhile`
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
                    if (before.archivedOn() != null) {
                        throw new ProblemException(new PlacesProblem.Archived());
                    }
                    if (!asSeen.test(before.place())) {
                        throw new ProblemException(
                                new PlacesProblem.ChangedMeanwhile(before.place()));
                    }
                    if (!form.id().isEmpty() && !form.id().equals(id)) {
                        faults.add(new Fault("/id", "id-differs", id));
                    }
                    Written written = read(type, form.withId(id), faults);
                    allow(actor, written.place().municipality());
                    served.whyNot(before.place(), written.place(), "").ifPresent(faults::add);
                    refuse(faults);
                    store.change(actor, Map.of(written, before));
                    return get(type, id).place();
                });
    }

    /// The versions of a point's hours, the first one first.
    ///
    /// @throws ProblemException `not-found`
    List<HoursRow> hours(String id) {
        return gate.read(() -> hours.of(get(PlaceType.POINT, id).id()));
    }

    /// Codes of all municipalities.
    Set<String> codes() {
        return municipalities.list().stream()
                .map(MunicipalityRow::code)
                .collect(Collectors.toSet());
    }

    private PlaceRow get(PlaceType type, String id) {
        return places.find(id, hours.today())
                .filter(row -> row.type().equals(type.code()))
                .orElseThrow(() -> new ProblemException(new WebProblem.NotFound()));
    }

    private Written read(PlaceType type, PlaceForm form, List<Fault> faults) {
        Optional<Written> written = new PlaceReader(codes(), "", faults).read(type, form);
        refuse(faults);
        return written.orElseThrow();
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new ProblemException(new WebProblem.Validation(told(faults)));
        }
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
        for (int number = 2; places.find(id, hours.today()).isPresent(); number++) {
            id = MadeId.numbered(wanted, number);
        }
        return id;
    }

    private static void allow(Actor actor, String municipality) {
        if (!actor.mayManage(municipality)) {
            throw new ProblemException(new WebProblem.Forbidden());
        }
    }
}

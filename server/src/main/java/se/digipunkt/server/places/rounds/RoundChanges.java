package se.digipunkt.server.places.rounds;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.places.MadeId;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.timetable.Round;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.util.ArrayList;
import java.util.List;

/// Changes rounds: who may, what is wrong, and who did it. The calls follow at once.
@Singleton
final class RoundChanges {

    private final WriteGate gate;
    private final Places places;
    private final Rounds rounds;
    private final RoundStore store;
    private final RoundHistory history;
    private final RoundClashes clashes;

    RoundChanges(
            WriteGate gate,
            Places places,
            Rounds rounds,
            RoundStore store,
            RoundHistory history,
            RoundClashes clashes) {
        this.gate = gate;
        this.places = places;
        this.rounds = rounds;
        this.store = store;
        this.history = history;
        this.clashes = clashes;
    }

    /// Adds a round; without an id it is given one made of its name.
    ///
    /// @param faults what was found wrong before, while the form was taken apart
    /// @throws ProblemException `validation`, `forbidden` or `round-taken`
    Round add(Actor actor, RoundForm form, FieldReader.Pointers pointers, List<Fault> faults) {
        return gate.write(
                () -> {
                    places.hold(form.places());
                    RoundForm named = form.id().isEmpty() ? form.withId(madeId(form)) : form;
                    Round round = read(named, pointers, faults);
                    allow(actor, round);
                    if (rounds.find(round.id()).isPresent()) {
                        throw new ProblemException(new RoundsProblem.RoundTaken());
                    }
                    refuseTwoPlaces(round, named, pointers);
                    save(actor, null, round);
                    return round;
                });
    }

    /// Replaces a round whole; what the form leaves out is gone.
    ///
    /// @throws ProblemException `not-found`, `validation` or `forbidden`
    Round replace(
            Actor actor,
            String id,
            RoundForm form,
            FieldReader.Pointers pointers,
            List<Fault> faults) {
        return gate.write(
                () -> {
                    Round before =
                            rounds.held(id)
                                    .orElseThrow(
                                            () -> new ProblemException(new WebProblem.NotFound()));
                    places.hold(form.places());
                    allow(actor, before);
                    if (!form.id().isEmpty() && !form.id().equals(id)) {
                        faults.add(new Fault("/id", "id-differs", id));
                    }
                    Round round = read(form.withId(id), pointers, faults);
                    allow(actor, round);
                    refuseTwoPlaces(round, form.withId(id), pointers);
                    save(actor, before, round);
                    return round;
                });
    }

    /// Inside a write that holds the round and its places: stores what has changed and lets the
    /// calls follow.
    ///
    /// @param before null for a new round
    /// @return false when nothing was to be changed
    boolean save(Actor actor, @Nullable Round before, Round round) {
        List<String> changed = before == null ? List.of() : changedFields(before, round);
        if (before != null && changed.isEmpty()) {
            return false;
        }
        store.save(round, before == null);
        history.record(
                actor,
                round.id(),
                null,
                before == null ? "created" : "changed " + String.join(" ", changed));
        return true;
    }

    private Round read(RoundForm form, FieldReader.Pointers pointers, List<Fault> faults) {
        return new RoundReader(
                        id -> places.find(id).filter(place -> !place.archived()), pointers, faults)
                .read(form)
                .filter(round -> faults.isEmpty())
                .orElseThrow(() -> new ProblemException(new WebProblem.Validation(faults)));
    }

    /// After the question whether the actor may: what a bus of others drives is not told.
    private void refuseTwoPlaces(Round round, RoundForm form, FieldReader.Pointers pointers) {
        List<Fault> faults = clashes.faults(round, form, pointers);
        if (!faults.isEmpty()) {
            throw new ProblemException(new WebProblem.Validation(faults));
        }
    }

    private String madeId(RoundForm form) {
        String municipality = places.find(form.bus()).map(bus -> bus.municipality()).orElse("");
        String wanted = MadeId.of(form.name(), municipality);
        String id = wanted;
        for (int number = 2; rounds.find(id).isPresent(); number++) {
            id = MadeId.numbered(wanted, number);
        }
        return id;
    }

    private void allow(Actor actor, Round round) {
        if (!actor.mayManage(places.get(round.bus()).municipality())) {
            throw new ProblemException(new WebProblem.Forbidden());
        }
    }

    private static List<String> changedFields(Round before, Round after) {
        RoundRow old = RoundRow.of(before);
        RoundRow row = RoundRow.of(after);
        List<String> changed = new ArrayList<>(row.changedFrom(old));
        if (!before.stops().equals(after.stops())) {
            changed.add("stops");
        }
        return changed;
    }
}

package se.digipunkt.server.places;

import jakarta.inject.Singleton;

import se.digipunkt.server.access.Actor;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Puts places away and brings them back; nothing is ever deleted. What is archived is shown to
/// nobody who looks for help and is expected to report nothing; what it promised until the end of
/// that day stands, so that nobody gets rid of a promise by archiving.
@Singleton
final class PlaceArchive {

    private static final String FIELD = "archivedOn";

    private final WriteGate gate;
    private final PlaceTable places;
    private final HoursHistory hours;
    private final CallSource calls;
    private final PlaceRecord record;

    PlaceArchive(
            WriteGate gate,
            PlaceTable places,
            HoursHistory hours,
            CallSource calls,
            PlaceRecord record) {
        this.gate = gate;
        this.places = places;
        this.hours = hours;
        this.calls = calls;
        this.record = record;
    }

    /// What is archived already stays so.
    ///
    /// @throws ProblemException `not-found`, `forbidden` or `still-served`
    Place archive(Actor actor, PlaceType type, String id) {
        return gate.write(
                () -> {
                    PlaceRow before = held(actor, type, id);
                    if (before.archivedOn() == null) {
                        if (served(id)) {
                            throw new ProblemException(new PlacesProblem.StillServed());
                        }
                        LocalDate today = hours.today();
                        places.archive(id, today);
                        tell(actor, id, "archived", "", today.toString());
                    }
                    return held(actor, type, id).place();
                });
    }

    /// What is in use already stays so. The days between promised nothing, and still do.
    ///
    /// @throws ProblemException `not-found` or `forbidden`
    Place restore(Actor actor, PlaceType type, String id) {
        return gate.write(
                () -> {
                    LocalDate archived = held(actor, type, id).archivedOn();
                    if (archived != null) {
                        LocalDate today = hours.today();
                        places.restore(id);
                        tell(actor, id, "restored", archived.toString(), "");
                        if (archived.plusDays(1).isBefore(today)) {
                            hours.pause(id, archived.plusDays(1), today)
                                    .forEach(gone -> tellGone(actor, gone));
                        }
                    }
                    return held(actor, type, id).place();
                });
    }

    /// True while a bus is still to drive or to call there: people have been promised that.
    boolean served(String id) {
        return !calls.next(id, hours.now(), true, 1).isEmpty();
    }

    /// Hours that were to begin while the place was archived: they are stored nowhere else.
    private void tellGone(Actor actor, HoursRow gone) {
        List<FieldChange> fields = new ArrayList<>();
        HoursRow none = HoursRow.none(gone.place());
        for (String field : gone.changedFrom(none)) {
            fields.add(new FieldChange(field, gone.text(field), ""));
        }
        record.addAll(
                actor,
                List.of(
                        new PlaceRecord.Change(
                                gone.place(), "withdrew hoursFrom=" + gone.validFrom(), fields)));
    }

    private void tell(Actor actor, String id, String what, String before, String after) {
        FieldChange change = new FieldChange(FIELD, before, after);
        record.addAll(actor, List.of(new PlaceRecord.Change(id, what, List.of(change))));
    }

    private PlaceRow held(Actor actor, PlaceType type, String id) {
        places.hold(id);
        PlaceRow row =
                places.find(id, hours.today())
                        .filter(found -> found.type().equals(type.code()))
                        .orElseThrow(() -> new ProblemException(new WebProblem.NotFound()));
        if (!actor.mayManage(row.municipality())) {
            throw new ProblemException(new WebProblem.Forbidden());
        }
        return row;
    }
}

package se.digipunkt.server.places;

import jakarta.inject.Singleton;

import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who changed what of a place, for those who answer for it: its coordinator and the region.
@Singleton
final class PlaceHistory {

    /// Before the id of a kiosk at whose desk something was announced: who stood there nobody
    /// knows.
    static final String KIOSK = "kiosk:";

    private final WriteGate gate;
    private final PlaceTable places;
    private final HoursHistory hours;
    private final PlaceRecord record;
    private final Access access;

    PlaceHistory(
            WriteGate gate,
            PlaceTable places,
            HoursHistory hours,
            PlaceRecord record,
            Access access) {
        this.gate = gate;
        this.places = places;
        this.hours = hours;
        this.record = record;
        this.access = access;
    }

    /// @param who the name that they sign in with; empty when they are no longer known, and for a
    ///   kiosk
    /// @param atKiosk true when it was announced at the desk of the point's kiosk
    /// @param what its first word says what was done
    record Change(Instant at, String who, boolean atKiosk, String what, List<FieldChange> fields) {

        Change {
            fields = List.copyOf(fields);
        }
    }

    static boolean mayRead(Actor actor, String municipality) {
        return actor.mayManage(municipality) || actor.has(Role.REGION);
    }

    /// The latest first.
    ///
    /// @throws ProblemException `not-found` or `forbidden`
    List<Change> of(Actor actor, PlaceType type, String id) {
        return gate.read(
                () -> {
                    PlaceRow place =
                            places.find(id, hours.today())
                                    .filter(row -> row.type().equals(type.code()))
                                    .orElseThrow(
                                            () -> new ProblemException(new WebProblem.NotFound()));
                    if (!mayRead(actor, place.municipality())) {
                        throw new ProblemException(new WebProblem.Forbidden());
                    }
                    return told(record.of(id));
                });
    }

    private List<Change> told(List<PlaceRecord.Told> changes) {
        Map<String, String> names = new HashMap<>();
        return changes.stream()
                .map(
                        told ->
                                new Change(
                                        told.row().at(),
                                        names.computeIfAbsent(told.row().who(), this::nameOf),
                                        told.row().who().startsWith(KIOSK),
                                        told.row().what(),
                                        told.fields()))
                .toList();
    }

    private String nameOf(String user) {
        return user.startsWith(KIOSK) ? "" : access.nameOf(user).orElse("");
    }
}

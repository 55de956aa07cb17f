package se.digipunkt.kiosk.outlook;

import se.digipunkt.kiosk.settings.ClosedHours;
import se.digipunkt.kiosk.settings.OwnClosure;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.Settings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the server promises of the kiosk's own place, with what was announced and taken back at its
/// desk: the server has taken a closure out of the hours that it tells, and may not have heard yet
/// that they hold again.
final class SaidHere {

    private final Told told;

    SaidHere(Told told) {
        this.told = told;
    }

    /// Empty while it cannot be told what is open now.
    Optional<Promise> apply(Settings settings, Promise promised, Instant now) {
        if (isOpenAgainUnknown(settings, now)) {
            return Optional.empty();
        }
        Promise promise = promised;
        for (OwnClosure own : told.takenBack()) {
            ClosedHours closed = own.closed();
            if (closed != null && isTold(settings, own)) {
                promise =
                        promise.opened(
                                left(settings, closed.access(), "access"),
                                left(settings, closed.staffed(), "staffed"));
            }
        }
        for (OwnClosure own : told.closures()) {
            // What the server tells of already it has taken out itself, and put back what was
            // announced later.
            if (!isTold(settings, own) || isOpenedBefore(own)) {
                promise = promise.closed(new Interval(own.from(), own.to()));
            }
        }
        return Optional.of(promise);
    }

    /// What a closure closes, to be open again when it is taken back.
    static ClosedHours openIn(Interval closure, Promise promise) {
        return new ClosedHours(times(promise.access(), closure), times(promise.staffed(), closure));
    }

    private static List<ClosedHours.Time> times(List<Interval> open, Interval closure) {
        return open.stream()
                .flatMap(one -> one.within(closure).stream())
                .map(one -> new ClosedHours.Time(one.from(), one.to()))
                .toList();
    }

    /// Taken back, by a program that did not keep what it had closed.
    private boolean isOpenAgainUnknown(Settings settings, Instant now) {
        return told.takenBack().stream()
                .filter(own -> own.covers(now) && isTold(settings, own))
                .anyMatch(own -> own.closed() == null);
    }

    private static boolean isTold(Settings settings, OwnClosure own) {
        return settings.exceptions().stream().anyMatch(own::isAnnouncedBy);
    }

    /// Then the server's exception is the one that was taken back.
    private boolean isOpenedBefore(OwnClosure own) {
        return told.takenBack().stream().anyMatch(own::isSameTimeAs);
    }

    /// Without what somebody else has closed.
    private List<Interval> left(Settings settings, List<ClosedHours.Time> hours, String kind) {
        List<Interval> closed =
                settings.exceptions().stream()
                        .filter(one -> one.effect().equals("closed") && !told.isTakenBack(one))
                        .filter(one -> one.kind().equals("both") || one.kind().equals(kind))
                        .map(one -> new Interval(one.from(), one.to()))
                        .toList();
        List<Interval> open =
                hours.stream().map(time -> new Interval(time.from(), time.to())).toList();
        for (Interval closure : closed) {
            open = open.stream().flatMap(one -> one.without(closure).stream()).toList();
        }
        return open;
    }
}

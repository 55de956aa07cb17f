package se.digipunkt.server.places.declared;

import jakarta.inject.Singleton;

import se.digipunkt.server.access.Actor;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.places.choice.Days;
import se.digipunkt.server.places.promised.PromiseKind;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The door to the access hours of points without a kiosk, as those who keep them say. It tells of
/// doors; but where one person alone opens them, their days are hers. Who does not work there reads
/// whole months that are over, and no single days.
@Singleton
public final class SelfReported {

    private final DeclaredHours hours;

    SelfReported(DeclaredHours hours) {
        this.hours = hours;
    }

    /// Of those that say something of the days and may be read of them, by their ids. What nobody
    /// said is unknown.
    public Map<String, StaffedSum> sums(Actor actor, Collection<ServicePoint> points, Days days) {
        boolean pastMonths = days.arePastMonths(hours.today());
        Set<String> said = hours.points(PromiseKind.ACCESS, days.from(), days.to());
        Map<String, StaffedSum> sums = new HashMap<>();
        hours.days(
                        PromiseKind.ACCESS,
                        points.stream()
                                .filter(point -> said.contains(point.id()))
                                .filter(point -> pastMonths || readsDays(actor, point))
                                .toList(),
                        days.from(),
                        days.to())
                .forEach(
                        (point, all) ->
                                sums.put(
                                        point,
                                        all.stream()
                                                .map(StaffedDay::sum)
                                                .reduce(StaffedSum.NONE, StaffedSum::plus)));
        return sums;
    }

    public boolean readsDays(Actor actor, Place place) {
        return actor.worksAt(place.id(), place.municipality());
    }

    /// The days with a promise, for those who may read them.
    public List<StaffedDay> days(String point, Days days) {
        return hours.days(PromiseKind.ACCESS, point, days.from(), days.to());
    }
}

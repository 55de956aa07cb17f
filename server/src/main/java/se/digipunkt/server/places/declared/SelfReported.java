package se.digipunkt.server.places.declared;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.places.choice.Days;
import se.digipunkt.server.places.promised.PromiseKind;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The door to the access hours of points without a kiosk, as those who keep them say. It tells of
/// doors, not of the one who opens them: whoever reads availability may read it.
@Singleton
public final class SelfReported {

    private final DeclaredHours hours;

    SelfReported(DeclaredHours hours) {
        this.hours = hours;
    }

    /// Of those that say something of the days, by their ids. What nobody said is unknown.
    public Map<String, StaffedSum> sums(Collection<ServicePoint> points, Days days) {
        Set<String> said = hours.points(PromiseKind.ACCESS, days.from(), days.to());
        Map<String, StaffedSum> sums = new HashMap<>();
        hours.days(
                        PromiseKind.ACCESS,
                        points.stream().filter(point -> said.contains(point.id())).toList(),
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

    /// The days with a promise.
    public List<StaffedDay> days(String point, Days days) {
        return hours.days(PromiseKind.ACCESS, point, days.from(), days.to());
    }
}

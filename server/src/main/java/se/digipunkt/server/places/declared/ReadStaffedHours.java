package se.digipunkt.server.places.declared;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.access.Actor;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.places.choice.DayQuery;
import se.digipunkt.server.places.choice.Days;
import se.digipunkt.server.places.kept.ReadVisits;
import se.digipunkt.server.places.promised.PromiseKind;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.web.ProblemException;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The door to staffed hours for readers. Often one person alone keeps a point: whether they were
/// there, and on which day, is for those of the point and its coordinator. Others read sums over at
/// least three points, by whole months: days could be subtracted from each other.
@Singleton
public final class ReadStaffedHours {

    private static final int FEWEST = ReadVisits.FEWEST_PLACES;

    private final DeclaredHours hours;
    private final Places places;
    private final Clock clock;

    ReadStaffedHours(DeclaredHours hours, Places places, Clock clock) {
        this.hours = hours;
        this.places = places;
        this.clock = clock;
    }

    /// Points together.
    ///
    /// @param point id of the one; null where there are several
    /// @param municipality null where there are several
    /// @param points how many
    public record Of(
            @Nullable String point, @Nullable String municipality, int points, StaffedSum sum) {

        Of plus(Of other) {
            boolean same = municipality != null && municipality.equals(other.municipality);
            return new Of(
                    null, same ? municipality : null, points + other.points, sum.plus(other.sum));
        }
    }

    /// What of a scope a reader may see: each point, or municipalities with at least three; those
    /// with fewer stand together. Points that promise no help are left out. Who may not see each
    /// point sees whole months that are over.
    ///
    /// @return empty when the points are too few
    /// @throws ProblemException for other days
    public List<Of> of(Actor actor, Scope scope, Days days) {
        if (!readsDays(actor, scope)) {
            if (!days.arePastMonths(SwedishTime.dayOf(clock.instant()))) {
                throw new ProblemException(DayQuery.notPastMonths());
            }
            return StaffedMonths.sum(months(scope, days), FEWEST);
        }
        List<Of> each = each(scope, List.of(days)).getFirst();
        if (!(scope instanceof Scope.Region)) {
            return each;
        }
        Map<String, Of> byMunicipality = new TreeMap<>();
        each.forEach(of -> byMunicipality.merge(String.valueOf(of.municipality()), of, Of::plus));
        return byMunicipality.values().stream().map(ReadStaffedHours::asSum).toList();
    }

    private static Of asSum(Of of) {
        return new Of(null, of.municipality(), of.points(), of.sum());
    }

    /// True when they may see single days of each place of a scope.
    public boolean readsDays(Actor actor, Scope scope) {
        return places.listIn(scope).stream()
                .allMatch(place -> actor.worksAt(place.id(), place.municipality()));
    }

    /// True when they may see single days of a point.
    public boolean readsEach(Actor actor, String point) {
        return places.find(point)
                .filter(place -> actor.worksAt(place.id(), place.municipality()))
                .isPresent();
    }

    public List<StaffedDay> days(String point, Days days) {
        return hours.days(point, days.from(), days.to());
    }

    /// Read a year at a time: the days of all points are held while it is summed up.
    private List<List<Of>> months(Scope scope, Days days) {
        return days.months().stream()
                .collect(
                        Collectors.groupingBy(
                                month -> month.from().getYear(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(year -> each(scope, year).stream())
                .toList();
    }

    /// Stops where a bus brings the help are counted by its visits.
    ///
    /// @param parts of a time, in their order
    /// @return the points that promise help, in each of them
    private List<List<Of>> each(Scope scope, List<Days> parts) {
        List<ServicePoint> points =
                places.listIn(scope).stream()
                        .filter(ServicePoint.class::isInstance)
                        .map(ServicePoint.class::cast)
                        .filter(point -> !point.isStopOnly())
                        .toList();
        Map<String, List<StaffedDay>> byPoint =
                hours.days(
                        PromiseKind.STAFFED, points, parts.getFirst().from(), parts.getLast().to());
        return parts.stream()
                .map(
                        part ->
                                points.stream()
                                        .map(point -> of(point, byPoint, part))
                                        .filter(of -> !of.sum().promised().isZero())
                                        .toList())
                .toList();
    }

    private static Of of(ServicePoint point, Map<String, List<StaffedDay>> byPoint, Days part) {
        return new Of(
                point.id(),
                point.municipality(),
                1,
                byPoint.getOrDefault(point.id(), List.of()).stream()
                        .filter(day -> part.has(day.day()))
                        .map(StaffedDay::sum)
                        .reduce(StaffedSum.NONE, StaffedSum::plus));
    }
}

package se.digipunkt.server.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.micronaut.core.annotation.Introspected;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.coverage.population.Population;
import se.digipunkt.server.coverage.reach.Detour;
import se.digipunkt.server.places.PointKind;
import se.digipunkt.server.places.ServicePoint;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Coverage as programs get it.
///
/// @param help `staffed` or `access`
/// @param kilometres the longest way that counts, included
/// @param hoursPerWeek at the least, in the middle of the period; 0 for any at all
/// @param points kinds of points that count; absent for all
/// @param from first day of the period, included
/// @param to last day of the period, included
/// @param distances how many the usual distances reach, and the one that was asked for
@Introspected
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record CoverageTold(
        String help,
        BigDecimal kilometres,
        BigDecimal hoursPerWeek,
        Set<String> points,
        LocalDate from,
        LocalDate to,
        Method method,
        PopulationTold population,
        Sum total,
        Before before,
        List<OfMunicipality> municipalities,
        List<Distance> distances,
        List<OfPoint> servicePoints,
        List<Far> farthest) {

    CoverageTold {
        points = Set.copyOf(points);
        municipalities = List.copyOf(municipalities);
        distances = List.copyOf(distances);
        servicePoints = List.copyOf(servicePoints);
        farthest = List.copyOf(farthest);
    }

    /// How ways were measured.
    ///
    /// @param distance `great-circle`: made longer by the detour factor
    /// @param detours of municipalities that have a factor of their own
    /// @param comparableWithPipos always false: Pipos uses the road network
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Method(
            String distance,
            double detour,
            Map<String, Double> detours,
            boolean comparableWithPipos) {

        static Method of(Detour detour) {
            return new Method("great-circle", detour.usual(), detour.own(), false);
        }
    }

    /// @param kind `cells` or `localities`
    /// @param year whose last day the inhabitants are of
    /// @param projection true for a year that is only expected
    /// @param source who has counted them
    /// @param partsNeedNotSum true where noise is added to the parts, which is not repaired
    record PopulationTold(
            String kind, int year, boolean projection, String source, boolean partsNeedNotSum) {

        static PopulationTold of(Population population, boolean partsNeedNotSum) {
            return new PopulationTold(
                    population.kind().code(),
                    population.year(),
                    population.projection(),
                    population.source(),
                    partsNeedNotSum);
        }
    }

    /// @param counted who live where the population tells a place
    /// @param reached of them, those within the distance
    /// @param inhabitants everybody that year; absent when that is not known
    /// @param outside who live in none of the places and are neither reached nor not; of cells, how
    ///   much the published total is more than their sum; absent when that is not known
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sum(long counted, long reached, @Nullable Long inhabitants, @Nullable Long outside) {

        static Sum of(Covered.Sum sum) {
            return new Sum(sum.counted(), sum.reached(), sum.inhabitants(), sum.outside());
        }
    }

    /// How many of the same people were reached in the period before.
    ///
    /// @param from its first day
    /// @param to its last day, included
    record Before(LocalDate from, LocalDate to, long reached) {}

    record OfMunicipality(String code, String name, Sum people) {}

    record Distance(double kilometres, long reached) {}

    /// @param gives whether it gives so much help, of a kind that was asked for
    /// @param lat absent when the position is not known: then it reaches nobody
    /// @param hoursPerWeek in the middle of the period; absent when nobody has told its hours
    /// @param nearestTo people within the distance to whom it is the nearest
    /// @param added people within the distance whom no other point reaches
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfPoint(
            String id,
            String name,
            Set<PointKind> kinds,
            String municipality,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable Double hoursPerWeek,
            boolean gives,
            long nearestTo,
            long added) {

        OfPoint {
            kinds = Set.copyOf(kinds);
        }

        static OfPoint of(Covered.OfPoint of) {
            ServicePoint point = of.point();
            return new OfPoint(
                    point.id(),
                    point.name(),
                    point.kinds(),
                    point.municipality(),
                    point.lat(),
                    point.lon(),
                    of.areHoursKnown() ? Rounding.hours(of.hoursPerWeek()) : null,
                    of.gives(),
                    of.nearestTo(),
                    of.added());
        }
    }

    /// @param people absent where nobody knows how many live there
    /// @param kilometres the way to the nearest point; absent when there is none
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Far(
            String id,
            String name,
            String municipality,
            @Nullable Integer people,
            @Nullable String nearest,
            @Nullable Double kilometres) {

        static Far of(Covered.OfSpot of) {
            return new Far(
                    of.spot().id(),
                    of.spot().name(),
                    of.spot().municipality(),
                    of.isCounted() ? of.spot().people() : null,
                    of.nearest() == null ? null : of.nearest().id(),
                    Double.isInfinite(of.metres()) ? null : Rounding.kilometres(of.metres()));
        }
    }

    static CoverageTold of(Covered covered, long reachedBefore, int mostFar) {
        CoverageQuery asked = covered.asked();
        return new CoverageTold(
                asked.help().code(),
                asked.kilometres(),
                asked.hours(),
                asked.kinds().stream()
                        .map(PointKind::code)
                        .collect(java.util.stream.Collectors.toSet()),
                asked.days().days().from(),
                asked.days().days().to(),
                Method.of(covered.detour()),
                PopulationTold.of(asked.population(), covered.partsDiffer()),
                Sum.of(covered.total()),
                new Before(
                        asked.before().days().days().from(),
                        asked.before().days().days().to(),
                        reachedBefore),
                covered.municipalities().stream()
                        .map(
                                of ->
                                        new OfMunicipality(
                                                of.municipality().code(),
                                                of.municipality().name(),
                                                Sum.of(of.sum())))
                        .toList(),
                covered.distances().stream()
                        .map(within -> new Distance(within.kilometres(), within.reached()))
                        .toList(),
                covered.points().stream().map(OfPoint::of).toList(),
                covered.far().stream().limit(mostFar).map(Far::of).toList());
    }
}

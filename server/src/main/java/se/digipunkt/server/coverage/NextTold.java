package se.digipunkt.server.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.micronaut.core.annotation.Introspected;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.ServicePoint;

import java.util.List;

/// Where next, as programs get it.
///
/// @param total of the area before anything is added
@Introspected
record NextTold(
        CoverageTold.Method method,
        CoverageTold.PopulationTold population,
        CoverageTold.Sum total,
        List<Step> items) {

    static final int USUAL = 5;
    static final int MOST = 50;

    NextTold {
        items = List.copyOf(items);
    }

    /// @param locality id of the locality for a new point; absent when a point is there
    /// @param point id of the point that would be open for longer; absent for a new one
    /// @param hoursMore a week, that it takes
    /// @param gain inhabitants who get help within the distance by it
    /// @param reached of all, with it and all before it
    /// @param farthest the place of those of them who have the longest way
    /// @param kilometres that way
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            @Nullable String locality,
            @Nullable String point,
            String name,
            String municipality,
            double hoursMore,
            long gain,
            long reached,
            String farthest,
            double kilometres) {

        static Step of(NextPlace next) {
            ServicePoint point = next.point();
            return new Step(
                    point == null ? next.id() : null,
                    point == null ? null : point.id(),
                    next.name(),
                    next.municipality(),
                    Rounding.hours(next.hoursMore()),
                    next.gain(),
                    next.reached(),
                    next.farthest().id(),
                    Rounding.kilometres(next.metres()));
        }
    }

    static NextTold of(Covered covered, List<NextPlace> next) {
        return new NextTold(
                CoverageTold.Method.of(covered.detour()),
                CoverageTold.PopulationTold.of(covered.asked().population(), covered.partsDiffer()),
                CoverageTold.Sum.of(covered.total()),
                next.stream().map(Step::of).toList());
    }
}

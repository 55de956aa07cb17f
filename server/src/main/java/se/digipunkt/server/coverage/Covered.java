package se.digipunkt.server.coverage;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.common.Swedish;
import se.digipunkt.server.coverage.reach.Detour;
import se.digipunkt.server.coverage.reach.Spot;
import se.digipunkt.server.places.Municipality;
import se.digipunkt.server.places.ServicePoint;

import java.util.Comparator;
import java.util.List;

/// Who is within reach of the help that was asked for.
///
/// @param total of the whole area
/// @param municipalities of the area, in Swedish order
/// @param distances how many each of the region's usual distances reaches, and the one asked for,
///   the shortest first
/// @param points those that give the help, and those that do not, in the order of `places`
/// @param spots where people live, with their way
/// @param partsDiffer true where published parts do not add up to their published total
public record Covered(
        CoverageQuery asked,
        Detour detour,
        Sum total,
        List<OfMunicipality> municipalities,
        List<Within> distances,
        List<OfPoint> points,
        List<OfSpot> spots,
        boolean partsDiffer) {

    public Covered {
        municipalities = List.copyOf(municipalities);
        distances = List.copyOf(distances);
        points = List.copyOf(points);
        spots = List.copyOf(spots);
    }

    /// Where people live, or may live, with too long a way; the longest first.
    List<OfSpot> far() {
        return spots.stream()
                .filter(of -> !of.within(asked))
                .filter(of -> of.spot().people() > 0 || !of.isCounted())
                .sorted(
                        Comparator.comparingDouble((OfSpot of) -> -of.metres())
                                .thenComparing(of -> of.spot().name(), Swedish.order()))
                .toList();
    }

    /// People of an area.
    ///
    /// @param counted who live where the population tells a place
    /// @param reached of them, those with a way that is short enough
    /// @param inhabitants everybody at the same time, or null when that is not known
    public record Sum(long counted, long reached, @Nullable Long inhabitants) {

        /// Who live in none of the places, or what was added to and taken from the parts; null when
        /// that is not known.
        public @Nullable Long outside() {
            return inhabitants == null ? null : inhabitants - counted;
        }

        /// Of those who are counted; null where nobody is.
        public @Nullable Double share() {
            return counted == 0 ? null : (double) reached / counted;
        }
    }

    public record OfMunicipality(Municipality municipality, Sum sum) {}

    public record Within(double kilometres, long reached) {}

    /// @param gives true when it is of the kinds that are asked for, and open for long enough
    /// @param nearestTo people within the distance to whom it is the nearest
    /// @param added people within the distance whom no other point reaches
    public record OfPoint(
            ServicePoint point, double hoursPerWeek, boolean gives, long nearestTo, long added) {

        /// False where nobody has told when the place is open: that is no promise, and not closed.
        boolean areHoursKnown() {
            return hoursPerWeek > 0
                    || point.isStopOnly()
                    || point.openingHours() != null
                    || point.staffedHours() != null;
        }
    }

    /// @param nearest null when no point gives the help
    /// @param metres the way to it, infinite when there is none
    public record OfSpot(Spot spot, @Nullable ServicePoint nearest, double metres) {

        /// False where nobody knows how many live there.
        boolean isCounted() {
            return spot.counted();
        }

        boolean within(CoverageQuery asked) {
            return metres <= asked.metres();
        }
    }
}

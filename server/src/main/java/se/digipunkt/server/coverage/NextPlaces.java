package se.digipunkt.server.coverage;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.coverage.reach.Spot;
import se.digipunkt.server.coverage.reach.WhereNext;
import se.digipunkt.server.places.Locality;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Position;
import se.digipunkt.server.places.ServicePoint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Where help would reach most of those who are not within reach: a new point in any locality or
/// village, or more hours at a point that is open for too short.
@Singleton
final class NextPlaces {

    private static final double MINUTES_OF_AN_HOUR = 60;

    private final Places places;

    NextPlaces(Places places) {
        this.places = places;
    }

    private record Candidate(
            String id,
            String name,
            String municipality,
            @Nullable ServicePoint point,
            Position at,
            double hoursMore) {}

    /// @param within the municipalities of the area, by their codes
    List<NextPlace> of(Covered covered, Set<String> within, int most) {
        List<Candidate> candidates = candidates(covered, within);
        List<Spot> spots = covered.spots().stream().map(Covered.OfSpot::spot).toList();
        List<WhereNext.Step> steps =
                new WhereNext(
                                spots,
                                reached(covered),
                                candidates.stream().map(Candidate::at).toList(),
                                covered.detour(),
                                covered.asked().metres())
                        .steps(most);
        List<NextPlace> next = new ArrayList<>();
        long reached = covered.total().reached();
        for (WhereNext.Step step : steps) {
            reached += step.gain();
            Candidate chosen = candidates.get(step.candidate());
            Spot farthest = spots.get(step.farthest());
            next.add(
                    new NextPlace(
                            chosen.id(),
                            chosen.name(),
                            chosen.municipality(),
                            chosen.point(),
                            chosen.hoursMore(),
                            step.gain(),
                            reached,
                            farthest,
                            covered.detour().metres(farthest, chosen.at())));
        }
        return next;
    }

    private static BitSet reached(Covered covered) {
        BitSet reached = new BitSet();
        for (int i = 0; i < covered.spots().size(); i++) {
            reached.set(i, covered.spots().get(i).within(covered.asked()));
        }
        return reached;
    }

    /// Points before localities: of two that gain the same the first is taken, and it is easier to
    /// open what is there for longer.
    private List<Candidate> candidates(Covered covered, Set<String> within) {
        double hours = covered.asked().minutesPerWeek() / MINUTES_OF_AN_HOUR;
        List<Candidate> candidates = new ArrayList<>();
        for (Covered.OfPoint of : covered.points()) {
            ServicePoint point = of.point();
            if (!of.gives() && point.position().isPresent()) {
                candidates.add(
                        new Candidate(
                                point.id(),
                                point.name(),
                                point.municipality(),
                                point,
                                point.position().get(),
                                Math.max(0, hours - of.hoursPerWeek())));
            }
        }
        places.listLocalities().stream()
                .filter(locality -> within.contains(locality.municipality()))
                .sorted(Comparator.comparing(Locality::id))
                .forEach(
                        locality ->
                                candidates.add(
                                        new Candidate(
                                                locality.id(),
                                                locality.name(),
                                                locality.municipality(),
                                                null,
                                                locality.centre(),
                                                hours)));
        return candidates;
    }
}

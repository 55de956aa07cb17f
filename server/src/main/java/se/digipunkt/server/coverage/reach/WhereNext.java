package se.digipunkt.server.coverage.reach;

import se.digipunkt.server.places.Position;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Which further places would reach most of those who are not reached: the covering problem, solved
/// one place after the other, each time the one that adds most. So much is proven of that
/// (Nemhauser, Wolsey and Fisher 1978): it gains at least 1 − 1/e, 63 %, of what the best choice
/// would gain.
public final class WhereNext {

    private final List<Spot> spots;
    private final List<Position> candidates;
    private final BitSet reached;

    /// The spots that each candidate reaches.
    private final List<int[]> reach = new ArrayList<>();

    /// @param reached spots that have help already
    /// @param within the longest way, in metres
    public WhereNext(
            List<Spot> spots,
            BitSet reached,
            List<Position> candidates,
            Detour detour,
            double within) {
        this.spots = spots;
        this.candidates = candidates;
        this.reached = (BitSet) reached.clone();
        PositionIndex index = new PositionIndex(spots.stream().map(Spot::centre).toList());
        for (Position candidate : candidates) {
            List<Integer> near = new ArrayList<>();
            index.around(
                    candidate,
                    within / detour.least(),
                    spot -> {
                        if (detour.metres(spots.get(spot), candidate) <= within) {
                            near.add(spot);
                        }
                    });
            reach.add(near.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    /// One further place, and why.
    ///
    /// @param candidate its place in the list
    /// @param gain inhabitants who get help by it and by none before
    /// @param farthest the spot of those with the longest way to it
    public record Step(int candidate, long gain, int farthest) {}

    /// A candidate and what it gained when it was last looked at: it can only have become less.
    private record Hope(int candidate, long gain, int step) {}

    /// @param most places; fewer when no other gains anything
    public List<Step> steps(int most) {
        BitSet covered = (BitSet) reached.clone();
        PriorityQueue<Hope> hopes =
                new PriorityQueue<>(
                        Comparator.comparingLong((Hope hope) -> -hope.gain())
                                .thenComparingInt(Hope::candidate));
        for (int candidate = 0; candidate < candidates.size(); candidate++) {
            hopes.add(new Hope(candidate, gain(candidate, covered), 0));
        }
        List<Step> steps = new ArrayList<>();
        while (steps.size() < most && !hopes.isEmpty() && hopes.element().gain() > 0) {
            Hope best = hopes.remove();
            if (best.step() == steps.size()) {
                steps.add(new Step(best.candidate(), best.gain(), farthest(best, covered)));
                cover(best.candidate(), covered);
            } else {
                long gain = gain(best.candidate(), covered);
                hopes.add(new Hope(best.candidate(), gain, steps.size()));
            }
        }
        return steps;
    }

    private long gain(int candidate, BitSet covered) {
        long people = 0;
        for (int spot : reach.get(candidate)) {
            if (!covered.get(spot)) {
                people += spots.get(spot).people();
            }
        }
        return people;
    }

    private void cover(int candidate, BitSet covered) {
        for (int spot : reach.get(candidate)) {
            covered.set(spot);
        }
    }

    private int farthest(Hope chosen, BitSet covered) {
        Position place = candidates.get(chosen.candidate());
        int farthest = -1;
        double longest = -1;
        for (int spot : reach.get(chosen.candidate())) {
            double metres = spots.get(spot).centre().metresTo(place);
            if (!covered.get(spot) && spots.get(spot).people() > 0 && metres > longest) {
                farthest = spot;
                longest = metres;
            }
        }
        return farthest;
    }
}

package se.digipunkt.server.coverage.reach;

import se.digipunkt.server.places.Position;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/// How far everybody has to the nearest of some points, and to the next nearest. Measured once: any
/// distance is then answered by looking through it.
public final class Reach {

    private final List<Spot> spots;
    private final int points;
    private final int[] nearest;
    private final double[] metres;
    private final double[] toSecond;

    private Reach(List<Spot> spots, int points) {
        this.spots = spots;
        this.points = points;
        nearest = new int[spots.size()];
        metres = new double[spots.size()];
        toSecond = new double[spots.size()];
    }

    /// Along the great circle, made longer by the factor of where people live.
    public static Reach of(List<Spot> spots, List<Position> points, Detour detour) {
        Reach reach = new Reach(spots, points.size());
        PositionIndex index = new PositionIndex(points);
        for (int i = 0; i < spots.size(); i++) {
            Spot spot = spots.get(i);
            PositionIndex.Nearest found = index.nearest(spot.centre());
            reach.nearest[i] = found.first();
            reach.metres[i] = metres(spot, points, found.first(), detour);
            reach.toSecond[i] = metres(spot, points, found.second(), detour);
        }
        return reach;
    }

    private static double metres(Spot from, List<Position> points, int to, Detour detour) {
        return to < 0 ? Double.POSITIVE_INFINITY : detour.metres(from, points.get(to));
    }

    /// The point that is nearest to a spot, by its place in the list; none where there is no point.
    public OptionalInt nearest(int spot) {
        return nearest[spot] < 0 ? OptionalInt.empty() : OptionalInt.of(nearest[spot]);
    }

    /// The way to it; infinite where there is no point.
    public double metres(int spot) {
        return metres[spot];
    }

    public boolean reaches(int spot, double within) {
        return metres[spot] <= within;
    }

    /// Inhabitants of spots with a point within a distance.
    public long people(double within) {
        return IntStream.range(0, metres.length)
                .filter(spot -> reaches(spot, within))
                .mapToLong(spot -> spots.get(spot).people())
                .sum();
    }

    /// The same by the code of the municipality in which they live; without those where nobody is.
    public Map<String, Long> byMunicipality(double within) {
        Map<String, Long> people = new HashMap<>();
        for (int spot = 0; spot < metres.length; spot++) {
            if (reaches(spot, within)) {
                Spot home = spots.get(spot);
                people.merge(home.municipality(), (long) home.people(), Long::sum);
            }
        }
        return people;
    }

    /// How many only one point reaches, point by point: who would be without if it closed.
    public long[] added(double within) {
        long[] added = new long[points];
        for (int spot = 0; spot < metres.length; spot++) {
            if (reaches(spot, within) && toSecond[spot] > within) {
                added[nearest[spot]] += spots.get(spot).people();
            }
        }
        return added;
    }

    /// Whom each spot within a distance has nearest, point by point: all inhabitants once.
    public long[] nearestTo(double within) {
        long[] people = new long[points];
        for (int spot = 0; spot < metres.length; spot++) {
            if (reaches(spot, within)) {
                people[nearest[spot]] += spots.get(spot).people();
            }
        }
        return people;
    }

    /// The spots with inhabitants that have the longest way, by their place in the list.
    public List<Integer> farthest(int most) {
        PriorityQueue<Integer> kept =
                new PriorityQueue<>(Comparator.comparingDouble(spot -> metres[spot]));
        for (int spot = 0; spot < metres.length; spot++) {
            if (spots.get(spot).people() > 0) {
                kept.add(spot);
                if (kept.size() > most) {
                    kept.remove();
                }
            }
        }
        return kept.stream()
                .sorted(Comparator.comparingDouble((Integer spot) -> -metres[spot]))
                .toList();
    }
}

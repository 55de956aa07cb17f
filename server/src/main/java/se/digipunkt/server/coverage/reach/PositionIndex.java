package se.digipunkt.server.coverage.reach;

import se.digipunkt.server.places.Position;

import java.util.List;
import java.util.function.IntConsumer;

/// Finds positions by how near they are: a k-d tree over vectors of length one, in which a shorter
/// chord is always a shorter great circle. Unlike an index over degrees it is right everywhere.
final class PositionIndex {

    private static final int AXES = 3;

    /// Mean radius of the earth (IUGG), as in [Position].
    private static final double EARTH_METRES = 6_371_008.8;

    /// Chords are kept a little longer than computed, so that no position on the edge is lost.
    private static final double SLACK = 1e-9;

    private final double[][] along;

    /// The tree: the middle of a part parts it along its axis.
    private final int[] tree;

    PositionIndex(List<Position> positions) {
        along = new double[AXES][positions.size()];
        tree = new int[positions.size()];
        for (int i = 0; i < tree.length; i++) {
            double[] vector = vector(positions.get(i));
            for (int axis = 0; axis < AXES; axis++) {
                along[axis][i] = vector[axis];
            }
            tree[i] = i;
        }
        part(0, tree.length, 0);
    }

    /// The two nearest positions, by their place in the list.
    ///
    /// @param first -1 when there is none; of several equally near ones the first in the list
    /// @param second -1 when there is no other
    record Nearest(int first, int second) {}

    Nearest nearest(Position from) {
        Search search = new Search(vector(from));
        search(search, 0, tree.length, 0);
        return new Nearest(search.first, search.second);
    }

    /// Tells each position that lies within a distance along the great circle, and perhaps others
    /// that lie a finger's breadth beyond it.
    void around(Position from, double metres, IntConsumer each) {
        double half = Math.min(metres / EARTH_METRES, Math.PI) / 2;
        double chord = 2 * Math.sin(half) + SLACK;
        around(vector(from), chord, 0, tree.length, 0, each);
    }

    private static double[] vector(Position position) {
        double north = Math.toRadians(position.lat());
        double east = Math.toRadians(position.lon());
        return new double[] {
            Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)
        };
    }

    private void part(int from, int to, int axis) {
        if (to - from > 1) {
            int middle = (from + to) >>> 1;
            select(from, to - 1, middle, along[axis]);
            part(from, middle, (axis + 1) % AXES);
            part(middle + 1, to, (axis + 1) % AXES);
        }
    }

    /// Hoare's selection: what stands before the middle is not greater than it, what follows not
    /// less.
    private void select(int from, int to, int middle, double[] by) {
        int low = from;
        int high = to;
        while (low < high) {
            double pivot = by[tree[(low + high) >>> 1]];
            int left = low;
            int right = high;
            while (left <= right) {
                while (by[tree[left]] < pivot) {
                    left++;
                }
                while (by[tree[right]] > pivot) {
                    right--;
                }
                if (left <= right) {
                    int swapped = tree[left];
                    tree[left++] = tree[right];
                    tree[right--] = swapped;
                }
            }
            if (middle <= right) {
                high = right;
            } else if (middle >= left) {
                low = left;
            } else {
                return;
            }
        }
    }

    private void search(Search search, int from, int to, int axis) {
        if (from >= to) {
            return;
        }
        int middle = (from + to) >>> 1;
        int at = tree[middle];
        search.meet(at, squaredChord(search.origin, at));
        double beyond = search.origin[axis] - along[axis][at];
        int next = (axis + 1) % AXES;
        if (beyond < 0) {
            search(search, from, middle, next);
        } else {
            search(search, middle + 1, to, next);
        }
        if (beyond * beyond <= search.toSecond) {
            if (beyond < 0) {
                search(search, middle + 1, to, next);
            } else {
                search(search, from, middle, next);
            }
        }
    }

    private void around(
            double[] origin, double chord, int from, int to, int axis, IntConsumer each) {
        if (from >= to) {
            return;
        }
        int middle = (from + to) >>> 1;
        int at = tree[middle];
        if (squaredChord(origin, at) <= chord * chord) {
            each.accept(at);
        }
        double beyond = origin[axis] - along[axis][at];
        int next = (axis + 1) % AXES;
        if (beyond <= chord) {
            around(origin, chord, from, middle, next, each);
        }
        if (beyond >= -chord) {
            around(origin, chord, middle + 1, to, next, each);
        }
    }

    private double squaredChord(double[] origin, int at) {
        double sum = 0;
        for (int axis = 0; axis < AXES; axis++) {
            double difference = origin[axis] - along[axis][at];
            sum += difference * difference;
        }
        return sum;
    }

    /// What one search has found so far.
    private static final class Search {

        private final double[] origin;
        private int first = -1;
        private int second = -1;
        private double toFirst = Double.POSITIVE_INFINITY;
        private double toSecond = Double.POSITIVE_INFINITY;

        Search(double[] origin) {
            this.origin = origin;
        }

        void meet(int at, double squared) {
            if (squared < toFirst || (squared == toFirst && at < first)) {
                second = first;
                toSecond = toFirst;
                first = at;
                toFirst = squared;
            } else if (squared < toSecond || (squared == toSecond && at < second)) {
                second = at;
                toSecond = squared;
            }
        }
    }
}

package se.digipunkt.server.fleet.links;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The middle of figures of which some stand for several.
final class Middle {

    /// Slower than anything: no answer at all.
    static final long NEVER = Long.MAX_VALUE;

    private Middle() {}

    /// @param figure null where there is none
    /// @param weight how many it stands for
    record Weighed(@Nullable Long figure, long weight) {}

    private record Told(long figure, long weight) {}

    /// @return null where there is no figure, or where the middle one is [#NEVER]
    static @Nullable Long median(List<Weighed> figures) {
        List<Told> sorted =
                told(figures).stream().sorted(Comparator.comparingLong(Told::figure)).toList();
        long all = sorted.stream().mapToLong(Told::weight).sum();
        if (all == 0) {
            return null;
        }
        long below = at(sorted, (all - 1) / 2);
        long above = at(sorted, all / 2);
        return above == NEVER ? null : Long.valueOf((below + above) / 2);
    }

    private static long at(List<Told> sorted, long index) {
        long before = 0;
        for (Told one : sorted) {
            before += one.weight();
            if (index < before) {
                return one.figure();
            }
        }
        throw new IllegalArgumentException("There are only " + before);
    }

    static @Nullable Long mean(List<Weighed> figures) {
        List<Told> told = told(figures);
        long all = told.stream().mapToLong(Told::weight).sum();
        double sum = told.stream().mapToDouble(one -> (double) one.figure() * one.weight()).sum();
        return all == 0 ? null : Long.valueOf(Math.round(sum / all));
    }

    private static List<Told> told(List<Weighed> figures) {
        List<Told> told = new ArrayList<>();
        for (Weighed one : figures) {
            Long figure = one.figure();
            if (figure != null && one.weight() > 0) {
                told.add(new Told(figure, one.weight()));
            }
        }
        return told;
    }
}

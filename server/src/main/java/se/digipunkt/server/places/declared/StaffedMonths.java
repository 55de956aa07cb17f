package se.digipunkt.server.places.declared;

import se.digipunkt.server.places.declared.ReadStaffedHours.Of;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Sums for those who may not see single points. A longer time is the sum of the tables of its
/// months, and of those lines alone that stand in each: it tells nothing that these do not.
final class StaffedMonths {

    private static final Comparator<Of> TOGETHER_LAST =
            Comparator.comparing((Of of) -> of.municipality() == null)
                    .thenComparing(of -> String.valueOf(of.municipality()));

    private StaffedMonths() {}

    /// Municipalities that stand together, and their points.
    private record Line(Set<String> points, StaffedSum sum) {

        static Line of(List<Of> all) {
            Set<String> points = new HashSet<>();
            all.forEach(of -> points.add(String.valueOf(of.point())));
            return new Line(
                    points, all.stream().map(Of::sum).reduce(StaffedSum.NONE, StaffedSum::plus));
        }

        Line plus(Line other) {
            Set<String> all = new HashSet<>(points);
            all.addAll(other.points);
            return new Line(all, sum.plus(other.sum));
        }
    }

    /// By municipality; those with too few points stand together, at the end.
    ///
    /// @param months the points that promise help, in each
    /// @param fewest points of which a line may tell
    static List<Of> sum(List<List<Of>> months, int fewest) {
        Map<Set<String>, Line> sums = new LinkedHashMap<>();
        Map<Set<String>, Integer> told = new HashMap<>();
        Map<String, Integer> promising = new TreeMap<>();
        for (List<Of> month : months) {
            lines(month, fewest)
                    .forEach(
                            (municipalities, line) -> {
                                sums.merge(municipalities, line, Line::plus);
                                told.merge(municipalities, 1, Integer::sum);
                            });
            byMunicipality(month).keySet().forEach(one -> promising.merge(one, 1, Integer::sum));
        }
        List<Of> all = new ArrayList<>();
        sums.forEach(
                (municipalities, line) -> {
                    boolean always =
                            municipalities.stream()
                                    .allMatch(
                                            one ->
                                                    Objects.equals(
                                                            promising.get(one),
                                                            told.get(municipalities)));
                    if (always) {
                        all.add(of(municipalities, line));
                    }
                });
        all.sort(TOGETHER_LAST);
        return all;
    }

    /// The table of a month. No line has so few points that it tells of one.
    private static Map<Set<String>, Line> lines(List<Of> month, int fewest) {
        Map<Set<String>, Line> lines = new HashMap<>();
        Set<String> small = new TreeSet<>();
        List<Of> rest = new ArrayList<>();
        byMunicipality(month)
                .forEach(
                        (municipality, all) -> {
                            if (all.size() >= fewest) {
                                lines.put(Set.of(municipality), Line.of(all));
                            } else {
                                small.add(municipality);
                                rest.addAll(all);
                            }
                        });
        if (rest.size() >= fewest) {
            lines.put(small, Line.of(rest));
        }
        return lines;
    }

    private static Map<String, List<Of>> byMunicipality(List<Of> month) {
        return month.stream()
                .collect(
                        Collectors.groupingBy(
                                of -> String.valueOf(of.municipality()),
                                TreeMap::new,
                                Collectors.toList()));
    }

    private static Of of(Set<String> municipalities, Line line) {
        String one = municipalities.size() == 1 ? municipalities.iterator().next() : null;
        return new Of(null, one, line.points().size(), line.sum());
    }
}

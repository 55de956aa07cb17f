package se.digipunkt.server.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Counts with the sums that link them.
final class LinkedCounts implements Counts {

    private final Map<String, Integer> indices = new LinkedHashMap<>();
    private final List<Count> counts = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();
    private final List<List<Integer>> alike = new ArrayList<>();

    @Override
    public Counts people(String id, long value) {
        return add(new Count(id, value, true));
    }

    @Override
    public Counts unpublished(String id, long value) {
        return add(new Count(id, value, false));
    }

    private Counts add(Count count) {
        if (count.value() < 0 || indices.putIfAbsent(count.id(), counts.size()) != null) {
            throw new IllegalArgumentException("negative or repeated count: " + count);
        }
        counts.add(count);
        return this;
    }

    @Override
    public Counts sum(String total, List<String> parts) {
        Sum sum = new Sum(index(total), parts.stream().map(this::index).toList());
        long added = sum.parts().stream().mapToLong(part -> counts.get(part).value()).sum();
        if (added != counts.get(sum.total()).value()) {
            throw new IllegalArgumentException(total + " is not the sum of " + parts);
        }
        sums.add(sum);
        return this;
    }

    @Override
    public Counts alike(String... ids) {
        alike.add(List.of(ids).stream().map(this::index).toList());
        return this;
    }

    private int index(String id) {
        return Objects.requireNonNull(indices.get(id), id);
    }

    List<Count> counts() {
        return counts;
    }

    List<Sum> sums() {
        return sums;
    }

    List<List<Integer>> alike() {
        return alike;
    }

    /// @param published false when no table has it
    record Count(String id, long value, boolean published) {}

    /// @param total index of the count that is the sum
    /// @param parts indices of the counts that are added
    record Sum(int total, List<Integer> parts) {}
}

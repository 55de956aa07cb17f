package se.digipunkt.server.guidance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A cross-table for which totals are kept: no characteristic, one, or two that may be crossed.
/// Only these, since totals that could be crossed freely would point at people.
final class CrossTabulation {

    private static final Map<Set<By>, CrossTabulation> BY_SET = new HashMap<>();
    private static final List<CrossTabulation> ALL = new ArrayList<>();

    static {
        add(EnumSet.noneOf(By.class));
        for (By first : By.values()) {
            add(EnumSet.of(first));
        }
        for (By first : By.values()) {
            for (By second : By.values()) {
                if (first.compareTo(second) < 0 && !first.isAlone() && !second.isAlone()) {
                    add(EnumSet.of(first, second));
                }
            }
        }
    }

    private static final List<CrossTabulation> EVERY = List.copyOf(ALL);

    static final CrossTabulation TOTAL = of(Set.of());

    private final List<By> by;
    private final String code;

    private CrossTabulation(EnumSet<By> by) {
        this.by = List.copyOf(by);
        this.code =
                by.isEmpty() ? "total" : by.stream().map(By::code).collect(Collectors.joining("-"));
    }

    private static void add(EnumSet<By> by) {
        CrossTabulation table = new CrossTabulation(by);
        ALL.add(table);
        BY_SET.put(Set.copyOf(by), table);
    }

    static List<CrossTabulation> all() {
        return EVERY;
    }

    /// The table for these characteristics, in any order.
    ///
    /// @throws IllegalArgumentException when they may not be crossed
    static CrossTabulation of(Collection<By> wanted) {
        CrossTabulation table = BY_SET.get(Set.copyOf(wanted));
        if (table == null) {
            throw new IllegalArgumentException("no totals are kept by " + wanted);
        }
        return table;
    }

    /// In the order in which a cell names its values.
    List<By> by() {
        return by;
    }

    String code() {
        return code;
    }

    boolean has(By characteristic) {
        return by.contains(characteristic);
    }

    /// The table without one of its characteristics.
    CrossTabulation without(By characteristic) {
        return of(by.stream().filter(other -> other != characteristic).toList());
    }

    /// True when its counts cannot be told from records that are coarse.
    boolean isForgotten() {
        return by.stream().anyMatch(By::isForgotten);
    }

    /// True when each place has it by day; of the others the records tell single days.
    boolean isKeptDaily() {
        return by.isEmpty() || by.size() == 1 && isForgotten();
    }

    @Override
    public String toString() {
        return code;
    }
}

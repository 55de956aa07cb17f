package se.digipunkt.server.disclosure;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;

/// Hides small counts (primary suppression), and then, as long as one of them can be bounded too
/// narrowly, another count beside it (secondary suppression): the smallest one that widens it, else
/// the smallest. Hides rather too much than too little.
final class Suppression {

    private final LinkedCounts counts;
    private final int threshold;
    private final Freedom freedom;
    private final BitSet hidden = new BitSet();

    Suppression(LinkedCounts counts, int threshold) {
        this.counts = counts;
        this.threshold = threshold;
        this.freedom = new Freedom(counts, hidden);
    }

    Set<String> hidden() {
        for (int i = 0; i < counts.counts().size(); i++) {
            LinkedCounts.Count count = counts.counts().get(i);
            if (count.published() && count.value() > 0 && count.value() < threshold) {
                hide(i);
            }
        }
        widen();
        return hidden.stream()
                .mapToObj(i -> counts.counts().get(i).id())
                .collect(Collectors.toUnmodifiableSet());
    }

    private void widen() {
        BitSet done = new BitSet();
        OptionalInt narrow = firstNarrow(done);
        while (narrow.isPresent()) {
            int count = narrow.getAsInt();
            List<Integer> beside = shownNear(count);
            if (beside.isEmpty()) {
                done.set(count);
            } else {
                hide(
                        beside.stream()
                                .filter(i -> widens(i, count))
                                .findFirst()
                                .orElse(beside.get(0)));
            }
            narrow = firstNarrow(done);
        }
    }

    /// @param done counts beside which there is nothing left to hide
    private OptionalInt firstNarrow(BitSet done) {
        return hidden.stream()
                .filter(i -> !done.get(i) && !freedom.spans(i, threshold))
                .findFirst();
    }

    private boolean widens(int candidate, int narrow) {
        BitSet before = (BitSet) hidden.clone();
        hide(candidate);
        boolean wide = freedom.spans(narrow, threshold);
        hidden.clear();
        hidden.or(before);
        return wide;
    }

    private void hide(int count) {
        hidden.set(count);
        for (List<Integer> alike : counts.alike()) {
            if (alike.contains(count)) {
                alike.stream()
                        .filter(other -> counts.counts().get(other).value() > 0)
                        .forEach(hidden::set);
            }
        }
    }

    /// The counts that could still be hidden in the same sums, smallest first and a part before its
    /// total; when there is none, in the sums that those share counts with, and so on.
    private List<Integer> shownNear(int count) {
        Set<LinkedCounts.Sum> seen = new HashSet<>();
        Queue<List<Integer>> levels = new ArrayDeque<>(List.of(List.of(count)));
        while (!levels.isEmpty()) {
            List<Integer> level = levels.remove();
            Set<Integer> members = new HashSet<>();
            for (LinkedCounts.Sum sum : counts.sums()) {
                if (level.stream().anyMatch(i -> in(sum, i)) && seen.add(sum)) {
                    members.add(sum.total());
                    members.addAll(sum.parts());
                }
            }
            List<Integer> candidates = members.stream().filter(this::canBeHidden).toList();
            if (!candidates.isEmpty()) {
                return smallestFirst(candidates);
            }
            if (!members.isEmpty()) {
                levels.add(List.copyOf(members));
            }
        }
        return List.of();
    }

    private static boolean in(LinkedCounts.Sum sum, int count) {
        return sum.total() == count || sum.parts().contains(count);
    }

    private boolean canBeHidden(int i) {
        LinkedCounts.Count count = counts.counts().get(i);
        return count.published() && count.value() > 0 && !hidden.get(i);
    }

    private List<Integer> smallestFirst(List<Integer> candidates) {
        return candidates.stream()
                .sorted(
                        Comparator.comparingLong((Integer i) -> counts.counts().get(i).value())
                                .thenComparing(this::isTotal)
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private boolean isTotal(int count) {
        return counts.sums().stream().anyMatch(sum -> sum.total() == count);
    }
}

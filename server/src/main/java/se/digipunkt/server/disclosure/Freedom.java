package se.digipunkt.server.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// How far a hidden count could be from what it is while everything shown stays true.
///
/// It is measured by moving the count one step at a time and letting other hidden counts make up
/// for it in every sum, as a flow through a network. Each way found is a possible world, so what is
/// called wide is wide; where sums are tangled (a count in three or more of them) a way may be
/// missed, and then a count is called narrow that is not.
final class Freedom {

    private static final int PATIENCE = 2_000;

    private final LinkedCounts counts;
    private final BitSet hidden;
    private final List<List<Member>> sums = new ArrayList<>();
    private final List<List<Place>> places = new ArrayList<>();

    /// @param hidden read anew at each question
    Freedom(LinkedCounts counts, BitSet hidden) {
        this.counts = counts;
        this.hidden = hidden;
        counts.counts().forEach(count -> places.add(new ArrayList<>()));
        for (LinkedCounts.Sum sum : counts.sums()) {
            List<Member> members = new ArrayList<>();
            sum.parts().forEach(part -> members.add(new Member(part, -1)));
            members.add(new Member(sum.total(), 1));
            members.sort(Comparator.comparing(member -> !published(member.count())));
            members.forEach(
                    member ->
                            places.get(member.count()).add(new Place(sums.size(), member.sign())));
            sums.add(members);
        }
    }

    private boolean published(int count) {
        return counts.counts().get(count).published();
    }

    /// True when the largest and the smallest value that fit differ by at least `width`.
    boolean spans(int count, long width) {
        long up = reach(count, 1, width);
        return up >= width || up + reach(count, -1, width - up) >= width;
    }

    private long reach(int count, int direction, long most) {
        World world = new World();
        for (long steps = 0; steps < most; steps++) {
            if (!world.move(count, direction)) {
                return steps;
            }
        }
        return most;
    }

    /// One way that the hidden counts could be.
    private final class World {

        private final long[] values =
                counts.counts().stream().mapToLong(LinkedCounts.Count::value).toArray();
        private final long[] excess = new long[sums.size()];
        private final BitSet tried = new BitSet();
        private boolean again;
        private int shifts;

        /// First looks for a way that tries no count twice, which finds every way through a simple
        /// network; then also for tangled ones, as long as there is patience.
        boolean move(int count, int direction) {
            return move(count, direction, false) || move(count, direction, true);
        }

        private boolean move(int count, int direction, boolean tangled) {
            tried.clear();
            again = tangled;
            shifts = 0;
            if (!shift(count, direction)) {
                return false;
            }
            if (settle()) {
                return true;
            }
            add(count, -direction);
            return false;
        }

        /// Zero is shown, so a hidden count is at least one.
        private boolean shift(int count, int direction) {
            tried.set(count);
            shifts++;
            long least = published(count) ? 1 : 0;
            if (values[count] + direction < least || shifts > PATIENCE) {
                return false;
            }
            add(count, direction);
            return true;
        }

        private void add(int count, int direction) {
            values[count] += direction;
            for (Place place : places.get(count)) {
                excess[place.sum()] += place.sign() * direction;
            }
        }

        /// Makes every sum right again by moving other counts, each at most once.
        private boolean settle() {
            int wrong = 0;
            while (wrong < excess.length && excess[wrong] == 0) {
                wrong++;
            }
            if (wrong == excess.length) {
                return true;
            }
            for (Member member : sums.get(wrong)) {
                int direction = excess[wrong] > 0 ? -member.sign() : member.sign();
                if (movable(member.count()) && shift(member.count(), direction)) {
                    if (settle()) {
                        return true;
                    }
                    add(member.count(), -direction);
                    tried.set(member.count(), !again);
                }
            }
            return false;
        }

        private boolean movable(int count) {
            return !tried.get(count) && (hidden.get(count) || !published(count));
        }
    }

    /// @param sign 1 for the total, -1 for a part
    private record Member(int count, int sign) {}

    private record Place(int sum, int sign) {}
}

package se.digipunkt.server.fleet.availability;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Which anchors are believed: a journal is written in the order of time, so that anchors which say
/// otherwise are not all right, as when the server's own clock was wrong. What most boots agree on
/// is believed, and nothing where that leaves a choice.
final class BootOrder {

    private static final long ROUNDING = 1_000;

    private final List<Stay> stays = new ArrayList<>();
    private final Map<String, Anchor> anchors;

    private BootOrder(Map<String, Anchor> anchors) {
        this.anchors = anchors;
    }

    /// @return the anchor of each, or null where its time is not known
    static List<@Nullable Anchor> of(List<Told> chain, Map<String, Anchor> anchors) {
        BootOrder order = new BootOrder(anchors);
        chain.forEach(order::add);
        boolean[] believed = order.believed();
        List<@Nullable Anchor> each = new ArrayList<>(chain.size());
        for (int stay = 0; stay < order.stays.size(); stay++) {
            Anchor anchor = believed[stay] ? anchors.get(order.stays.get(stay).boot) : null;
            for (int told = 0; told < order.stays.get(stay).count; told++) {
                each.add(anchor);
            }
        }
        return each;
    }

    /// What a journal tells of one boot without another one in between.
    private static final class Stay {
        private final String boot;
        private long first;
        private long last;
        private int count = 1;

        /// True time in milliseconds, and how far off it may be; compared very often.
        private long began;

        private long ended;
        private long doubt;

        Stay(Told told) {
            this.boot = told.boot();
            this.first = told.from();
            this.last = told.until();
        }

        void place(Anchor anchor) {
            began = anchor.at(first).toEpochMilli();
            ended = anchor.at(last).toEpochMilli();
            doubt = anchor.uncertainty().toMillis();
        }

        void add(Told told) {
            first = Math.min(first, told.from());
            last = Math.max(last, told.until());
            count++;
        }
    }

    private void add(Told told) {
        if (stays.isEmpty() || !stays.getLast().boot.equals(told.boot())) {
            stays.add(new Stay(told));
        } else {
            stays.getLast().add(told);
        }
    }

    private boolean[] believed() {
        boolean[] believed = new boolean[stays.size()];
        int[] known = new int[stays.size()];
        int count = 0;
        for (int i = 0; i < stays.size(); i++) {
            Anchor anchor = anchors.get(stays.get(i).boot);
            if (anchor != null) {
                stays.get(i).place(anchor);
                known[count++] = i;
            }
        }
        known = Arrays.copyOf(known, count);
        for (int stay : inOrder(known) ? known : agreed(known)) {
            believed[stay] = true;
        }
        return believed;
    }

    private boolean inOrder(int[] known) {
        for (int i = 1; i < known.length; i++) {
            if (!follows(known[i - 1], known[i])) {
                return false;
            }
        }
        return true;
    }

    /// Those that stand in every longest row that is in order.
    private int[] agreed(int[] known) {
        int[] upTo = new int[known.length];
        int[] onwards = new int[known.length];
        int longest = 0;
        for (int i = 0; i < known.length; i++) {
            for (int j = 0; j < i; j++) {
                upTo[i] = follows(known[j], known[i]) ? Math.max(upTo[i], upTo[j]) : upTo[i];
            }
            longest = Math.max(longest, ++upTo[i]);
        }
        for (int i = known.length - 1; i >= 0; i--) {
            for (int j = i + 1; j < known.length; j++) {
                onwards[i] =
                        follows(known[i], known[j]) ? Math.max(onwards[i], onwards[j]) : onwards[i];
            }
            onwards[i]++;
        }
        return withoutRival(known, upTo, onwards, longest);
    }

    private static int[] withoutRival(int[] known, int[] upTo, int[] onwards, int longest) {
        int[] atPlace = new int[longest + 1];
        for (int i = 0; i < known.length; i++) {
            if (upTo[i] + onwards[i] - 1 == longest) {
                atPlace[upTo[i]]++;
            }
        }
        int[] agreed = new int[known.length];
        int count = 0;
        for (int i = 0; i < known.length; i++) {
            if (upTo[i] + onwards[i] - 1 == longest && atPlace[upTo[i]] == 1) {
                agreed[count++] = known[i];
            }
        }
        return Arrays.copyOf(agreed, count);
    }

    /// As far as their uncertainty can tell.
    private boolean follows(int earlier, int later) {
        Stay before = stays.get(earlier);
        Stay after = stays.get(later);
        return after.began + before.doubt + after.doubt + ROUNDING >= before.ended;
    }
}

package se.digipunkt.server.fleet.availability;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Puts what journals tell in rows without a gap.
///
/// Between two neighbours of such a row nothing else was written by that card. Rows end at a hole,
/// with their journal, and where a card was set back: the card then knows nothing of what it did
/// after it was copied, so that its silence about that time says nothing.
final class Chains {

    private final Map<String, ToldJournal> journals = new HashMap<>();
    private final Map<ToldJournal.Follows, Integer> followers = new HashMap<>();

    private Chains(Collection<ToldJournal> all) {
        for (ToldJournal journal : all) {
            journals.put(journal.id(), journal);
            if (journal.follows() != null) {
                followers.merge(journal.follows(), 1, Integer::sum);
            }
        }
    }

    /// @return journal by journal, one carried on by another together with that; each as its rows
    ///   in their order
    static List<List<List<Told>>> of(Collection<ToldJournal> all) {
        Chains chains = new Chains(all);
        Map<String, ToldJournal> carriedOn = new HashMap<>();
        all.stream()
                .filter(chains::carriesOn)
                .forEach(
                        journal ->
                                carriedOn.put(
                                        Objects.requireNonNull(journal.follows()).journal(),
                                        journal));
        return all.stream()
                .filter(journal -> !chains.carriesOn(journal))
                .map(journal -> chains.chain(journal, carriedOn))
                .toList();
    }

    private List<List<Told>> chain(ToldJournal first, Map<String, ToldJournal> carriedOn) {
        List<List<Told>> rows = new ArrayList<>(rows(first));
        ToldJournal before = first;
        boolean broken = brokenAtEnd(first);
        // A circle of references is nothing a kiosk writes; it must not hold the server up.
        for (int links = 0; links < carriedOn.size(); links++) {
            ToldJournal next = carriedOn.get(before.id());
            if (next == null) {
                break;
            }
            List<List<Told>> more = rows(next);
            if (more.isEmpty()) {
                broken |= !next.holes().isEmpty();
            } else {
                join(rows, more, broken || next.brokenBetween(1, next.entries().getFirst().seq()));
                broken = brokenAtEnd(next);
            }
            before = next;
        }
        return rows;
    }

    private static boolean brokenAtEnd(ToldJournal journal) {
        return journal.brokenBetween(lastSeq(journal), journal.next());
    }

    private static void join(List<List<Told>> rows, List<List<Told>> more, boolean broken) {
        if (rows.isEmpty() || broken) {
            rows.addAll(more);
        } else {
            List<Told> joined = new ArrayList<>(rows.removeLast());
            joined.addAll(more.getFirst());
            rows.add(joined);
            rows.addAll(more.subList(1, more.size()));
        }
    }

    private static long lastSeq(ToldJournal journal) {
        return journal.entries().isEmpty() ? 0 : journal.entries().getLast().seq();
    }

    /// A card that was enrolled anew: the journal goes on exactly where the other one ends.
    private boolean carriesOn(ToldJournal journal) {
        ToldJournal.Follows follows = journal.follows();
        if (follows == null || follows.journal().equals(journal.id())) {
            return false;
        }
        ToldJournal other = journals.get(follows.journal());
        return other != null
                && other.next() == follows.seq()
                && followers.getOrDefault(follows, 0) == 1;
    }

    private List<List<Told>> rows(ToldJournal journal) {
        List<List<Told>> rows = new ArrayList<>();
        ToldJournal.Entry before = null;
        boolean beforeTheChange =
                journal.fromStart() && journal.follows() != null && !carriesOn(journal);
        for (ToldJournal.Entry entry : journal.entries()) {
            boolean change = beforeTheChange && isStart(before, entry);
            boolean fresh =
                    before == null || change || journal.brokenBetween(before.seq(), entry.seq());
            beforeTheChange &= !change;
            if (fresh) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(entry.told());
            before = entry;
        }
        return rows;
    }

    /// Nobody changes what is on a card while its kiosk runs: what a set-back card tells before its
    /// first start is of before it was copied.
    private static boolean isStart(ToldJournal.@Nullable Entry before, ToldJournal.Entry entry) {
        return entry.told() instanceof Told.Restart
                || before != null && !before.told().boot().equals(entry.told().boot());
    }
}

package se.digipunkt.server.fleet.availability;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;

/// What one journal tells, as far as the server has it.
///
/// @param entries those that tell about being alive, also where they are copies of what stands in
///   another journal; the open interval of the last status counts behind the last entry that the
///   kiosk had written then. The order of numbers is the order of time
/// @param holes numbers that were lost before the server got them
/// @param next all before it have come, or are lost in a hole
/// @param fromStart whether they are told from the first start of the agent in it on, or from later
/// @param follows where a fork has parted it from another journal; null when nothing says so
public record ToldJournal(
        String id,
        List<Entry> entries,
        List<Hole> holes,
        long next,
        boolean fromStart,
        @Nullable Follows follows) {

    public ToldJournal {
        entries = entries.stream().sorted(Comparator.comparingLong(Entry::seq)).toList();
        holes = List.copyOf(holes);
    }

    public record Entry(long seq, Told told) {}

    /// Both numbers included.
    public record Hole(long from, long until) {}

    /// Number 1 was first written as this number of another journal.
    public record Follows(String journal, long seq) {}

    boolean brokenBetween(long seq, long later) {
        return holes.stream().anyMatch(hole -> hole.from() >= seq && hole.until() <= later);
    }
}

package se.digipunkt.provisioning.fleet;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.EntryBody;

import java.util.List;

/// What a server holds of one journal about being alive.
///
/// @param told in the order of the journal; the open interval stands behind the last entry that the
///   kiosk had written when it told it
/// @param next all before it have come, or are lost in a hole
/// @param fromStart told from the first start of the agent in it on
/// @param branch where a fork has parted it from another one
record Held(
        String journal,
        List<Told> told,
        List<Copies.Hole> holes,
        long next,
        boolean fromStart,
        Card.@Nullable Branch branch) {

    Held {
        told = List.copyOf(told);
        holes = List.copyOf(holes);
    }

    /// @param alive null for a start of the agent, which is told of the moment `from`
    record Told(long seq, String boot, long from, long until, EntryBody.@Nullable Alive alive) {

        static Told of(long seq, Card.Entry entry) {
            return new Told(
                    seq,
                    entry.boot(),
                    entry.elapsed(),
                    entry.until(),
                    entry.body() instanceof EntryBody.Alive alive ? alive : null);
        }

        static Told of(long seq, Interval open) {
            return new Told(seq, open.boot(), open.from(), open.until(), open.body());
        }
    }
}

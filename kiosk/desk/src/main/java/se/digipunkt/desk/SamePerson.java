package se.digipunkt.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;

import se.digipunkt.protocol.GuidanceReader;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.Reference;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Two taps that were one person: the first record gets the errands of both, the second is removed.
public final class SamePerson {

    /// How soon after the first tap the second one offers it.
    public static final Duration WITHIN = Duration.ofMinutes(1);

    private SamePerson() {}

    /// The record of both. What was told of the first holds for the person; where it was told of
    /// the second alone it comes from there.
    ///
    /// @return empty when they cannot be one: a group, an errand twice, more errands than a record
    ///   takes
    public static Optional<GuidanceRecord> join(GuidanceRecord first, GuidanceRecord second) {
        List<String> errands = new ArrayList<>(first.errands());
        errands.addAll(second.errands());
        if (!isOneToday(first)
                || !isOneToday(second)
                || errands.size() > GuidanceRecord.MOST_ERRANDS
                || errands.stream().distinct().count() < errands.size()) {
            return Optional.empty();
        }
        ObjectNode joined = ProtocolJson.mapper().valueToTree(second);
        ObjectNode told = ProtocolJson.mapper().valueToTree(first);
        if (first.outcome() == GuidanceRecord.Outcome.DONE) {
            told.remove("outcome");
        } else {
            joined.remove("referredTo");
        }
        joined.setAll(told);
        joined.set("errands", ProtocolJson.mapper().valueToTree(errands));
        return Optional.of(GuidanceReader.read(joined, new ArrayList<>()));
    }

    /// What remains of a joined record when the second is a person of its own after all.
    public static Optional<GuidanceRecord> part(GuidanceRecord joined, GuidanceRecord second) {
        return without(joined, second.errands());
    }

    /// What becomes of a joined record when taps of it are taken back.
    public sealed interface Left {

        /// Nothing of it stays.
        record Nothing() implements Left {}

        /// The first tap stays, with this.
        record First(GuidanceRecord rest) implements Left {}

        /// The first tap goes: this one stands for the person now, and has got the others.
        ///
        /// @param gone the first as it is to be removed, without what stays: it may be put back
        record Heir(
                Reference part, GuidanceRecord rest, List<Reference> others, GuidanceRecord gone)
                implements Left {

            public Heir {
                others = List.copyOf(others);
            }
        }
    }

    /// What was told of the person stays with those taps that are not taken back.
    ///
    /// @param parts what was joined, in that order, with the errands that each brought
    /// @param leaving the parts that are taken back
    /// @param firstLeaves true when the tap is taken back that the others were joined with
    public static Left takeBack(
            GuidanceRecord joined,
            Map<Reference, List<String>> parts,
            Set<Reference> leaving,
            boolean firstLeaves) {
        List<Reference> staying =
                parts.keySet().stream().filter(part -> !leaving.contains(part)).toList();
        Set<String> gone = errands(parts, leaving);
        if (!firstLeaves) {
            return new Left.First(without(joined, gone).orElse(joined));
        }
        Set<String> kept = errands(parts, staying);
        gone.addAll(joined.errands());
        gone.removeAll(kept);
        return staying.isEmpty()
                ? new Left.Nothing()
                : without(joined, gone)
                        .<Left>map(
                                rest ->
                                        new Left.Heir(
                                                staying.getFirst(),
                                                rest,
                                                staying.subList(1, staying.size()),
                                                without(joined, kept).orElse(joined)))
                        .orElseGet(Left.Nothing::new);
    }

    private static Set<String> errands(
            Map<Reference, List<String>> parts, Collection<Reference> of) {
        Set<String> errands = new HashSet<>();
        of.forEach(part -> errands.addAll(parts.getOrDefault(part, List.of())));
        return errands;
    }

    private static Optional<GuidanceRecord> without(
            GuidanceRecord joined, Collection<String> others) {
        List<String> errands = new ArrayList<>(joined.errands());
        errands.removeAll(others);
        if (errands.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode rest = ProtocolJson.mapper().valueToTree(joined);
        rest.set("errands", ProtocolJson.mapper().valueToTree(errands));
        return Optional.of(GuidanceReader.read(rest, new ArrayList<>()));
    }

    private static boolean isOneToday(GuidanceRecord record) {
        return record.form() == GuidanceRecord.Form.INDIVIDUAL
                && record.precision() == GuidanceRecord.Precision.EXACT;
    }
}

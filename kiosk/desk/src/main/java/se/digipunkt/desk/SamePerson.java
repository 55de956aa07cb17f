package se.digipunkt.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;

import se.digipunkt.protocol.GuidanceReader;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.ProtocolJson;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        List<String> errands = new ArrayList<>(joined.errands());
        errands.removeAll(second.errands());
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

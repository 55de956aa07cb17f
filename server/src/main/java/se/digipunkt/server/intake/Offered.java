package se.digipunkt.server.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.CanonicalJson;
import se.digipunkt.protocol.EntryReader;
import se.digipunkt.protocol.Fault;
import se.digipunkt.protocol.Ids;
import se.digipunkt.protocol.Origin;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.Sync;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A sync request that is in order: its journal is named, its entries are consecutive from `from`.
///
/// @param place where all of the journal was written, as the kiosk tells; null when it does not
/// @param previous hash of the entry before `from`, when the kiosk told it
/// @param received when the request came, before it waited for its commit
record Offered(
        String journal,
        @Nullable String place,
        long from,
        @Nullable String previous,
        List<Item> items,
        Sync.@Nullable Status status,
        Instant received) {

    Offered {
        items = List.copyOf(items);
    }

    /// @param hash of the canonical form
    record Item(long seq, ObjectNode json, String hash) {

        /// Where it was first written.
        Origin origin(String journal) {
            return Origin.carried(json).orElseGet(() -> new Origin(journal, seq, hash));
        }
    }

    /// @throws ProblemException `not-json` or `validation`; the kiosk then halves the batch to find
    ///   the culprit
    static Offered read(byte[] body, Instant received) {
        try {
            JsonNode tree = ProtocolJson.mapper().readTree(body);
            if (tree == null) {
                throw new ProblemException(new WebProblem.NotJson());
            }
            return read(tree, received);
        } catch (IOException notJson) {
            throw new ProblemException(new WebProblem.NotJson());
        }
    }

    private static Offered read(JsonNode request, Instant received) {
        List<Fault> faults = new ArrayList<>();
        String journal = request.path("journal").asText("").toLowerCase(Locale.ROOT);
        JsonNode from = request.path("from");
        JsonNode place = request.path("place");
        JsonNode entries = request.path("entries");
        if (!Ids.isUuid(journal)) {
            faults.add(new Fault("/journal", "malformed", "UUID"));
        }
        if (!from.isIntegralNumber() || !from.canConvertToLong() || from.longValue() < 1) {
            faults.add(new Fault("/from", "out-of-range", "1–"));
        }
        if (!(place.isMissingNode() || place.isNull() || Ids.isPlace(place.asText()))) {
            faults.add(new Fault("/place", "malformed", "id"));
        }
        if (!(entries.isMissingNode() || entries.isArray()) || entries.size() > Sync.MOST_ENTRIES) {
            faults.add(new Fault("/entries", "out-of-range", "0–" + Sync.MOST_ENTRIES));
        }
        List<Item> items = items(from.asLong(), entries, faults);
        if (!faults.isEmpty()) {
            throw new ProblemException(new WebProblem.Validation(faults));
        }
        Sync.Status status = StatusReader.read(request.path("status"));
        return new Offered(
                journal,
                text(place),
                from.longValue(),
                text(request.path("previous")),
                items,
                status,
                received);
    }

    private static @Nullable String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : null;
    }

    private static List<Item> items(long from, JsonNode entries, List<Fault> faults) {
        List<Item> items = new ArrayList<>();
        for (JsonNode entry : entries) {
            long expected = from + items.size();
            if (!(entry instanceof ObjectNode object) || EntryReader.seq(entry) != expected) {
                String pointer = "/entries/" + items.size() + "/seq";
                faults.add(new Fault(pointer, "out-of-range", Long.toString(expected)));
                break;
            }
            items.add(new Item(expected, object, CanonicalJson.hash(object)));
        }
        return items;
    }

    /// The number after the last entry offered.
    long end() {
        return from + items.size();
    }

    /// True when the kiosk says that it holds nothing before `from`: what lies before is lost.
    boolean holdsNothingBefore() {
        return status != null && status.firstSeq() != null && status.firstSeq() == from;
    }
}

package se.digipunkt.server.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.CanonicalJson;
import se.digipunkt.protocol.EntryReader;
import se.digipunkt.protocol.Fault;
import se.digipunkt.protocol.Ids;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.Sync;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A sync request that is in order: its journal is named, its entries are consecutive from `from`.
///
/// @param received when the request came, before it waited for its commit
record Offered(
        String journal,
        long from,
        List<Item> items,
        Sync.@Nullable Status status,
        Instant received) {

    Offered {
        items = List.copyOf(items);
    }

    /// @param hash of the canonical form
    record Item(long seq, ObjectNode json, String hash) {}

    /// @throws ProblemException `not-json` or `validation`; the kiosk then halves the batch to find
    ///   the culprit
    static Offered read(byte[] body, Instant received) {
        try {
            JsonNode tree = ProtocolJson.mapper().readTree(body);
            if (tree == null || !tree.isObject()) {
                throw new ProblemException(new WebProblem.NotJson());
            }
            return read(ProtocolJson.mapper().treeToValue(tree, Sync.Request.class), received);
        } catch (java.io.IOException
                | IllegalArgumentException
                | NullPointerException notTheShape) {
            throw new ProblemException(new WebProblem.NotJson());
        }
    }

    private static Offered read(Sync.Request request, Instant received) {
        List<Fault> faults = new ArrayList<>();
        if (!Ids.isUuid(String.valueOf(request.journal()))) {
            faults.add(new Fault("/journal", "malformed", "UUID"));
        }
        if (request.from() < 1) {
            faults.add(new Fault("/from", "out-of-range", "1–"));
        }
        if (request.entries().size() > Sync.MOST_ENTRIES) {
            faults.add(new Fault("/entries", "out-of-range", "0–" + Sync.MOST_ENTRIES));
        }
        List<Item> items = new ArrayList<>();
        for (JsonNode entry : request.entries()) {
            long expected = request.from() + items.size();
            if (!(entry instanceof ObjectNode object) || EntryReader.seq(entry) != expected) {
                faults.add(
                        new Fault(
                                "/entries/" + items.size() + "/seq",
                                "out-of-range",
                                Long.toString(expected)));
                break;
            }
            items.add(new Item(expected, object, CanonicalJson.hash(object)));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(new WebProblem.Validation(faults));
        }
        return new Offered(request.journal(), request.from(), items, request.status(), received);
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

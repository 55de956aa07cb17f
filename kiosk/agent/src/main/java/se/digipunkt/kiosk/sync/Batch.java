package se.digipunkt.kiosk.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.util.RawValue;

import se.digipunkt.kiosk.journal.JournalEntry;
import se.digipunkt.kiosk.journal.Span;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.Sync;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Consecutive entries of one journal, few enough for one request.
///
/// @param span the journal as it stood when they were read
record Batch(Span span, List<JournalEntry> entries) {

    /// What the request holds beside its entries, generously.
    private static final int ENVELOPE_BYTES = 16 * 1024;

    /// As many of the entries as one body can take; always the first one.
    static Batch of(Span span, List<JournalEntry> entries) {
        List<JournalEntry> fitting = new ArrayList<>();
        long bytes = ENVELOPE_BYTES;
        for (JournalEntry entry : entries) {
            bytes += entry.text().getBytes(StandardCharsets.UTF_8).length + 1;
            if (bytes > Sync.LARGEST_BODY && !fitting.isEmpty()) {
                break;
            }
            fitting.add(entry);
        }
        return new Batch(span, List.copyOf(fitting));
    }

    int size() {
        return entries.size();
    }

    long from() {
        return span.next();
    }

    /// Number of the last entry sent; of the one before the next when none is.
    long last() {
        return from() + size() - 1;
    }

    byte[] body(Sync.Status status) {
        List<JsonNode> verbatim = entries.stream().map(Batch::raw).toList();
        try {
            return ProtocolJson.mapper()
                    .writeValueAsBytes(new Sync.Request(span.id(), from(), verbatim, status));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request can always be written", e);
        }
    }

    /// Not parsed and written again: what the disk holds is what the server gets.
    private static JsonNode raw(JournalEntry entry) {
        return JsonNodeFactory.instance.rawValueNode(new RawValue(entry.text()));
    }
}

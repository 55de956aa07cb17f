package se.digipunkt.kiosk.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.util.RawValue;

import org.jspecify.annotations.Nullable;

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
/// @param from number of the first entry, or of the one to come when there is none
/// @param previous hash of the entry before `from`; null when it is no longer held
record Batch(Span span, long from, @Nullable String previous, List<JournalEntry> entries) {

    /// What the request holds beside its entries, generously.
    private static final int ENVELOPE_BYTES = 16 * 1024;

    /// As many of the entries as one body can take; always the first one.
    ///
    /// @param entries as sent; the one before `from` first, when it is held
    static Batch of(Span span, long from, List<JournalEntry> entries) {
        boolean boundary = !entries.isEmpty() && entries.getFirst().seq() < from;
        String previous = boundary ? entries.getFirst().hash().orElse(null) : null;
        int before = boundary ? 1 : 0;
        List<JournalEntry> fitting = fitting(entries.subList(before, entries.size()));
        return new Batch(span, from, previous, together(span, fitting));
    }

    /// Corrections that were made in one step, such as of one person who was logged as two, are of
    /// one moment and are not parted: a request is stored as a whole, so that the server never
    /// shows half of the step. The first of them waits for the next request when others follow.
    private static List<JournalEntry> together(Span span, List<JournalEntry> fitting) {
        int size = fitting.size();
        boolean opens =
                size > 1
                        && fitting.getLast().seq() < span.lastSeq()
                        && isCorrection(fitting.getLast())
                        && !goesOn(fitting.get(size - 2), fitting.getLast());
        return opens ? fitting.subList(0, size - 1) : fitting;
    }

    private static boolean goesOn(JournalEntry entry, JournalEntry next) {
        return isCorrection(entry) && entry.at().equals(next.at());
    }

    private static boolean isCorrection(JournalEntry entry) {
        return entry.kind().equals("guidance-corrected");
    }

    private static List<JournalEntry> fitting(List<JournalEntry> entries) {
        List<JournalEntry> fitting = new ArrayList<>();
        long bytes = ENVELOPE_BYTES;
        for (JournalEntry entry : entries) {
            bytes += entry.text().getBytes(StandardCharsets.UTF_8).length + 1;
            if (bytes > Sync.LARGEST_BODY && !fitting.isEmpty()) {
                break;
            }
            fitting.add(entry);
        }
        return List.copyOf(fitting);
    }

    int size() {
        return entries.size();
    }

    /// Number of the last entry sent; of the one before the next when none is.
    long last() {
        return from + size() - 1;
    }

    byte[] body(Sync.Status status) {
        List<JsonNode> verbatim = entries.stream().map(Batch::raw).toList();
        try {
            return ProtocolJson.mapper()
                    .writeValueAsBytes(
                            new Sync.Request(
                                    span.id(), span.place(), from, previous, verbatim, status));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request can always be written", e);
        }
    }

    /// Not parsed and written again: what the disk holds is what the server gets.
    private static JsonNode raw(JournalEntry entry) {
        return JsonNodeFactory.instance.rawValueNode(new RawValue(entry.text()));
    }
}

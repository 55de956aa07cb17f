package se.digipunkt.kiosk.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import se.digipunkt.protocol.Origin;
import se.digipunkt.protocol.Reference;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/// Renumbers entries of one journal as the beginning of another. Each carries from then on where it
/// was first written: an older copy of the card may still bring it there.
///
/// @param old the journal that they leave
/// @param firstMoved the first of them, number 1 in the new journal
/// @param fresh the new journal
record Branch(String old, long firstMoved, String fresh) {

    private static final List<String> REFERENCES = List.of("corrects", "called", "samePersonAs");

    /// The same entries always leave for the same journal: a card that is set back to before the
    /// branch, and branches again, does not bring them to the server a second time.
    static String idFrom(JournalEntry first) {
        String name = first.journal() + first.text();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    JournalEntry moved(JournalEntry entry) {
        long seq = renumbered(entry.seq());
        ObjectNode json = readable(entry).json();
        if (Origin.carried(json).isEmpty()) {
            json.put(Origin.FIELD, Origin.here(old, json).toString());
        }
        json.put("seq", seq);
        for (String field : REFERENCES) {
            JsonNode reference = json.get(field);
            if (reference != null) {
                Reference.parse(reference.asText())
                        .ifPresent(parsed -> json.put(field, moved(parsed).toString()));
            }
        }
        return new JournalEntry(
                fresh, seq, entry.at(), json.path("kind").asText(), json.toString());
    }

    /// An entry whose text is damaged goes on as one that only holds its place.
    private static JournalEntry readable(JournalEntry entry) {
        JournalEntry sent = entry.asSent();
        return sent.damaged() ? sent.unreadable() : sent;
    }

    /// A reference as it must read in the new journal.
    private Reference moved(Reference reference) {
        Reference outside = reference.in(old);
        if (!old.equals(outside.journal())) {
            return reference;
        }
        return outside.seq() >= firstMoved
                ? new Reference(null, renumbered(outside.seq()))
                : outside;
    }

    private long renumbered(long seq) {
        return seq - firstMoved + 1;
    }
}

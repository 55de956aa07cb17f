package se.digipunkt.kiosk.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;

import se.digipunkt.protocol.CanonicalJson;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.Reference;

import java.util.Optional;

/// An entry as it stands in a journal.
///
/// @param text the JSON as it was first written, and as it is sent
public record JournalEntry(String journal, long seq, Moment at, String kind, String text) {

    static final String UNREADABLE = "unreadable";

    /// Where it stands, seen from anywhere.
    public Reference reference() {
        return new Reference(journal, seq);
    }

    /// @throws IllegalStateException when the text is damaged
    public ObjectNode json() {
        return parsed().orElseThrow(
                        () -> new IllegalStateException(reference() + " is not readable"));
    }

    /// Hash of the canonical form; empty when the text is damaged.
    public Optional<String> hash() {
        return parsed().map(CanonicalJson::hash);
    }

    /// True when the disk has not kept the text as it was written.
    boolean damaged() {
        return parsed().isEmpty();
    }

    private Optional<ObjectNode> parsed() {
        try {
            return Optional.of(ProtocolJson.mapper().readValue(text, ObjectNode.class));
        } catch (JsonProcessingException damaged) {
            return Optional.empty();
        }
    }

    /// The entry that holds this one's place when the server cannot read it.
    public JournalEntry unreadable() {
        var nothing = ProtocolJson.mapper().createObjectNode();
        return written(journal, seq, at, UNREADABLE, nothing);
    }

    /// The entry as the server gets it: verbatim, unless it once proved unreadable.
    public JournalEntry asSent() {
        return kind.equals(UNREADABLE) ? unreadable() : this;
    }

    static JournalEntry written(
            String journal, long seq, Moment at, String kind, ObjectNode fields) {
        ObjectNode json = ProtocolJson.mapper().createObjectNode();
        json.put("seq", seq);
        json.put("boot", at.boot());
        json.put("elapsed", at.elapsed());
        json.put("wall", at.wall().toString());
        json.put("kind", kind);
        for (var field : fields.properties()) {
            if (json.has(field.getKey())) {
                throw new IllegalArgumentException(field.getKey() + " is the journal's own field");
            }
            json.set(field.getKey(), field.getValue());
        }
        return new JournalEntry(journal, seq, at, kind, json.toString());
    }
}

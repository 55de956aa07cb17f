package se.digipunkt.protocol;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Objects;
import java.util.Optional;

/// Where an entry was first written, and as what. An entry that a fork has taken to another journal
/// carries it as `origin`, so that the server counts it once, whichever journal brings it first.
///
/// @param journal UUID of the journal in which it was first written
/// @param seq its number there
/// @param hash of its canonical form there
public record Origin(String journal, long seq, String hash) {

    /// The field of an entry that holds it.
    public static final String FIELD = "origin";

    /// An entry that stands where it was first written.
    public static Origin here(String journal, JsonNode entry) {
        return new Origin(journal, EntryReader.seq(entry), CanonicalJson.hash(entry));
    }

    /// Where an entry of that journal was first written, by its own word or because it was there.
    public static Origin of(String journal, JsonNode entry) {
        return carried(entry).orElseGet(() -> here(journal, entry));
    }

    /// What the entry says of itself; empty when it says nothing, or nothing that makes sense.
    public static Optional<Origin> carried(JsonNode entry) {
        return parse(entry.path(FIELD).asText());
    }

    /// Reads `"<UUID>:118:<hash>"`; empty when it is none.
    public static Optional<Origin> parse(String text) {
        int colon = text.lastIndexOf(':');
        String hash = text.substring(colon + 1);
        if (colon < 0 || !hash.matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        return Reference.parse(text.substring(0, colon))
                .filter(place -> place.journal() != null)
                .map(
                        place ->
                                new Origin(
                                        Objects.requireNonNull(place.journal()),
                                        place.seq(),
                                        hash));
    }

    @Override
    public String toString() {
        return journal + ":" + seq + ":" + hash;
    }
}

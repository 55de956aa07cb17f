package se.digipunkt.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;

/// Points at an entry: by its number in the same journal, or as `journal:seq` in another one.
///
/// @param journal the other journal, or null for the one in which the reference stands
public record Reference(@Nullable String journal, long seq) {

    /// Reads `"118"` or `"<UUID>:118"`; empty when it is neither.
    public static Optional<Reference> parse(String text) {
        int colon = text.lastIndexOf(':');
        String journal = colon < 0 ? null : text.substring(0, colon);
        String number = text.substring(colon + 1);
        if (!number.matches("[1-9][0-9]{0,17}") || (journal != null && !Ids.isUuid(journal))) {
            return Optional.empty();
        }
        String canonical = journal == null ? null : journal.toLowerCase(Locale.ROOT);
        return Optional.of(new Reference(canonical, Long.parseLong(number)));
    }

    /// The same reference, seen from outside the journal in which it stands.
    public Reference in(String ownJournal) {
        return journal == null ? new Reference(ownJournal, seq) : this;
    }

    @JsonCreator
    static Reference of(String text) {
        return parse(text)
                .orElseThrow(() -> new IllegalArgumentException("not a reference: journal:seq"));
    }

    @JsonValue
    @Override
    public String toString() {
        return journal == null ? Long.toString(seq) : journal + ":" + seq;
    }
}

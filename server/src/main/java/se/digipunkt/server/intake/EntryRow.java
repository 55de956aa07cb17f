package se.digipunkt.server.intake;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.Millis;

import java.time.Instant;

/// An entry that the server has.
///
/// @param hash of the canonical form, for ever
/// @param body only while somebody may still need it: kept for a capability to come, or set aside
@MappedEntity("journal_entry")
record EntryRow(
        @Id String journal,
        long seq,
        String hash,
        String kind,
        @Millis Instant received,
        String state,
        @Nullable String reason,
        @Nullable String body,
        @Nullable String triedBy) {

    /// Its capability could not count it when it was last tried.
    boolean refused() {
        return state.equals(Fate.Refused.STATE);
    }

    static EntryRow of(
            String journal, long seq, String hash, Instant received, Fate fate, String program) {
        return new EntryRow(
                journal,
                seq,
                hash,
                fate.kind(),
                received,
                fate.state(),
                fate.reason(),
                fate.body(),
                fate.setAside() ? program : null);
    }
}

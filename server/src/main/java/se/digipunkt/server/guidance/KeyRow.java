package se.digipunkt.server.guidance;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import se.digipunkt.server.storage.Millis;

import java.time.Instant;

/// A record that was sent with a key: sent again it is not stored again.
///
/// @param keyHash SHA-256 of the key, in which a program may have put anything
/// @param recordHash SHA-256 of what was sent; empty once the record is coarse
/// @param made the beginning of its day (UTC)
@MappedEntity("guidance_key")
record KeyRow(
        @Id String keyHash,
        String place,
        String recordHash,
        String journal,
        long seq,
        @Millis Instant made) {

    /// False when another record was sent with the key, as far as is still known.
    boolean maybe(String hash) {
        return recordHash.isEmpty() || recordHash.equals(hash);
    }
}

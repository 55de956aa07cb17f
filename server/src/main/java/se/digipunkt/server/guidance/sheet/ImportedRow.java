package se.digipunkt.server.guidance.sheet;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import se.digipunkt.server.storage.Millis;

import java.time.Instant;

/// A row of a file that was taken in: it is not taken in again.
///
/// @param rowHash SHA-256 of the row's id, in which somebody may have put anything
/// @param contentHash SHA-256 of what the row said
@MappedEntity("guidance_imported")
record ImportedRow(@Id String rowHash, String place, String contentHash, @Millis Instant made) {}

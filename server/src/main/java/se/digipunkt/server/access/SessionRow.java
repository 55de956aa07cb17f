package se.digipunkt.server.access;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import se.digipunkt.server.storage.Millis;

import java.time.Instant;

/// A sign-in that has not ended.
///
/// @param token SHA-256 of the token
/// @param kind `page` or `api`
@MappedEntity("session")
record SessionRow(
        @Id String token,
        String userId,
        String kind,
        @Millis Instant created,
        @Millis Instant expires,
        @Millis Instant lastSeen) {}

package se.digipunkt.server.access;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import se.digipunkt.server.storage.Millis;

import java.time.Instant;

/// @param actor id of the user who did it
@MappedEntity("audit")
record AuditRow(@Id String id, @Millis Instant at, String actor, String action, String subject) {}

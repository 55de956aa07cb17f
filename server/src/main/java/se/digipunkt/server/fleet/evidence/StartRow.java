package se.digipunkt.server.fleet.evidence;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.Millis;

import java.time.Instant;

/// A start of the agent, as it is asked for.
///
/// @param startedAt by its boot's clock anchor, where it has one
@MappedEntity("alive_told")
record StartRow(@Id @Millis Instant startedAt, @Nullable String reason) {}

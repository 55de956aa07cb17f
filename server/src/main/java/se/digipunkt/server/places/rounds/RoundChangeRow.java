package se.digipunkt.server.places.rounds;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.Millis;

import java.time.Instant;

/// @param call id of the call that was changed, or null when the round was
/// @param who the user's id
/// @param what `created`, `changed` and the names of the fields, or the call's new state
@MappedEntity("round_change")
record RoundChangeRow(
        @Id String id,
        String round,
        @Nullable String call,
        @Millis Instant at,
        String who,
        String what) {}

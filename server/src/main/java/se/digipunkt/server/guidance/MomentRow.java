package se.digipunkt.server.guidance;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import se.digipunkt.server.storage.Millis;

import java.time.Instant;

/// What the time of a record is reckoned from.
///
/// @param elapsed milliseconds since the boot
/// @param callTold whether the record told itself at which call of a bus it was
@MappedEntity("guidance_moment")
record MomentRow(
        @Id String journal,
        long seq,
        String boot,
        long elapsed,
        boolean callTold,
        @Millis Instant received) {}

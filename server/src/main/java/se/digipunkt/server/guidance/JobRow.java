package se.digipunkt.server.guidance;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.Millis;

import java.time.Instant;

/// Work that goes on by itself, and how it is.
///
/// @param begun when it last began
/// @param ended when it was last done; null or before `begun` while it runs, or was cut off
/// @param records that it handled the last time
@MappedEntity("guidance_job")
record JobRow(
        @Id String job,
        boolean paused,
        @Millis @Nullable Instant begun,
        @Millis @Nullable Instant ended,
        long records) {}

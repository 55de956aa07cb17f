package se.digipunkt.server.guidance;

import io.micronaut.core.annotation.Introspected;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// How the job is that makes records coarse.
///
/// @param exactDays so many days a record says exactly when it was
/// @param begun when it last began; absent before the first time
/// @param ended when that was done; absent while it runs, or when it was cut off
/// @param records that became coarse that time
/// @param due records that should be coarse and are not yet
/// @param exact records that still say exactly when they were
/// @param next when it begins again by itself, at about; absent while it is paused
@Introspected
record CoarseningView(
        boolean paused,
        int exactDays,
        @Nullable Instant begun,
        @Nullable Instant ended,
        long records,
        long due,
        long exact,
        @Nullable Instant next) {}

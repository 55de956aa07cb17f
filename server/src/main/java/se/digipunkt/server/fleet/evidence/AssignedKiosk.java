package se.digipunkt.server.fleet.evidence;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// When a kiosk is or was a place's.
///
/// @param ended null while it is
/// @param lastHeard null when it never was
public record AssignedKiosk(
        String id,
        String place,
        Instant enrolled,
        @Nullable Instant ended,
        @Nullable Instant lastHeard) {}

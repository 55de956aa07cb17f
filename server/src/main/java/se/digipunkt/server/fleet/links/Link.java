package se.digipunkt.server.fleet.links;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One measurement, or the middle of several.
///
/// @param at null when no clock was to be trusted
/// @param rttMillis null when nothing was answered
/// @param downKbps null when nothing was transferred
/// @param lossPermille requests without an answer in time
public record Link(
        @Nullable Instant at,
        @Nullable String medium,
        @Nullable String operator,
        @Nullable Long rttMillis,
        @Nullable Long downKbps,
        @Nullable Long upKbps,
        @Nullable Long lossPermille,
        @Nullable Long signalDbm) {}

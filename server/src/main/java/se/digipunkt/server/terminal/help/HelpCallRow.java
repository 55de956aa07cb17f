package se.digipunkt.server.terminal.help;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.IsoDate;
import se.digipunkt.server.storage.Millis;

import java.time.Instant;
import java.time.LocalDate;

/// @param day null while no clock was to be trusted
/// @param calledAt null then too, and when it is forgotten
/// @param boot with `elapsed` what the time is reckoned from; null when that is forgotten
/// @param waited milliseconds until somebody said that they were coming
/// @param ended code of how it ended; null while that is not told
/// @param received null when it is forgotten
@MappedEntity("help_call")
record HelpCallRow(
        @Id String journal,
        long seq,
        String place,
        @Nullable String language,
        @IsoDate @Nullable LocalDate day,
        @Millis @Nullable Instant calledAt,
        @Nullable String boot,
        @Nullable Long elapsed,
        @Nullable Long waited,
        @Nullable String ended,
        @Millis @Nullable Instant received) {}

package se.digipunkt.server.terminal.content;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.Millis;

import java.time.Instant;

/// What the region decided of a language at a moment.
///
/// @param offered on the screens
/// @param reviewed a speaker has read all that came with the program in it
/// @param reviewedHash of what came with it then; null before that was kept
@MappedEntity("terminal_language")
record LanguageRow(
        @Id String language,
        long version,
        boolean offered,
        boolean reviewed,
        @Nullable String reviewedHash,
        @Millis Instant at,
        String who) {}

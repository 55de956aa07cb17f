package se.digipunkt.server.terminal;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import se.digipunkt.server.storage.Millis;

import java.time.Instant;

/// What the region decided of a language at a moment.
///
/// @param offered on the screens
/// @param reviewed a speaker has read all that comes with the program in it
@MappedEntity("terminal_language")
record LanguageRow(
        @Id String language,
        long version,
        boolean offered,
        boolean reviewed,
        @Millis Instant at,
        String who) {}

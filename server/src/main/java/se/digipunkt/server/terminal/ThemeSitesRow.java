package se.digipunkt.server.terminal;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import se.digipunkt.server.storage.Millis;

import java.time.Instant;

/// The sites of a theme as the region set them at a moment.
///
/// @param sites JSON, a list of [Site]
@MappedEntity("terminal_sites")
record ThemeSitesRow(
        @Id String theme, long version, String sites, @Millis Instant at, String who) {}

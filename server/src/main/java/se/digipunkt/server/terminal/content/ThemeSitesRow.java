package se.digipunkt.server.terminal.content;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.Millis;

import java.time.Instant;

/// The sites of a theme as the region set them at a moment.
///
/// @param sites JSON, a list of [Site]; empty where the program's were taken back
/// @param shippedHash of the program's sites then; null where it had none, or before that was kept
@MappedEntity("terminal_sites")
record ThemeSitesRow(
        @Id String theme,
        long version,
        String sites,
        @Nullable String shippedHash,
        @Millis Instant at,
        String who) {

    boolean isShipped() {
        return sites.isEmpty();
    }
}

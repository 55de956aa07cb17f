package se.digipunkt.server.coverage.population;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A population that coverage can be counted with.
///
/// @param projection true for a year that is only expected
/// @param source as it was given
/// @param imported null for what the program brings
public record Population(
        PopulationKind kind,
        int year,
        boolean projection,
        String source,
        @Nullable Instant imported) {

    /// As in addresses: `cells-2025`.
    public String text() {
        return kind.code() + "-" + year;
    }
}

package se.digipunkt.server.places;

import se.digipunkt.server.places.time.SwedishTime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;

/// Moments as people and programs write them: with an offset (`2026-11-24T09:00:00Z`), by Sweden's
/// clock (`2026-11-24T10:00`), or a day alone.
final class SwedishMoment {

    static final String EXAMPLE = "2026-11-24T10:00";

    private SwedishMoment() {}

    /// A day alone is its first moment.
    static Optional<Instant> start(String text) {
        return read(text, 0);
    }

    /// A day alone is included: its end.
    static Optional<Instant> end(String text) {
        return read(text, 1);
    }

    private static Optional<Instant> read(String text, int days) {
        // A plus sign in a query that was not encoded comes as a space.
        String written = text.strip().replace(' ', '+');
        if (!written.matches("[0-9]{4}-.*")) {
            return Optional.empty();
        }
        try {
            if (!written.contains("T")) {
                return Optional.of(SwedishTime.startOf(LocalDate.parse(written).plusDays(days)));
            }
            return Optional.of(
                    written.matches(".*T.*(Z|[+-]\\d\\d(:?\\d\\d)?)")
                            ? OffsetDateTime.parse(written).toInstant()
                            : LocalDateTime.parse(written).atZone(SwedishTime.ZONE).toInstant());
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }
}

package se.digipunkt.server.places;

import static java.time.temporal.ChronoUnit.MINUTES;

import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
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

    /// `2026-11-24 10:00–12:00`, `2026-11-24 – 2026-11-25` or `2026-11-24 22:00 – 2026-11-25
    /// 02:00`, by Sweden's clock.
    static String text(Span span) {
        LocalDate first = SwedishTime.dayOf(span.from());
        LocalDate last = SwedishTime.dayOf(span.to().minusMillis(1));
        boolean whole =
                span.from().equals(SwedishTime.startOf(first))
                        && span.to().equals(SwedishTime.startOf(last.plusDays(1)));
        if (first.equals(last)) {
            return whole
                    ? first.toString()
                    : clock(span.from(), first) + "–" + end(span.to(), last);
        }
        return whole
                ? first + " – " + last
                : clock(span.from(), first) + " – " + last + " " + end(span.to(), last);
    }

    private static String clock(Instant moment, LocalDate day) {
        return day + " " + LocalTime.ofInstant(moment, SwedishTime.ZONE).truncatedTo(MINUTES);
    }

    /// Midnight ends the day before.
    private static String end(Instant moment, LocalDate day) {
        return SwedishTime.dayOf(moment).equals(day)
                ? LocalTime.ofInstant(moment, SwedishTime.ZONE).truncatedTo(MINUTES).toString()
                : "24:00";
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

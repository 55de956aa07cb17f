package se.digipunkt.server.places.time;

import static java.time.temporal.ChronoUnit.MINUTES;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/// A time in figures, the same in every language.
public final class SpanText {

    private SpanText() {}

    /// `2026-11-24 10:00–12:00`, `2026-11-24 – 2026-11-25` or `2026-11-24 22:00 – 2026-11-25
    /// 02:00`, by Sweden's clock.
    public static String of(Span span) {
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
}

package se.digipunkt.server.places;

import se.digipunkt.server.places.promised.PromiseKind;
import se.digipunkt.server.places.promised.PromisedTime;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.Spans;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// What *closed today* closes: the whole day while nothing has opened yet, so that it is told as
/// such, later what is left of it.
final class ClosedToday {

    private ClosedToday() {}

    /// Empty when nothing more is open today.
    static Optional<Span> span(PromisedTime promised, Instant now) {
        LocalDate today = SwedishTime.dayOf(now);
        Instant begins = SwedishTime.startOf(today);
        Instant ends = SwedishTime.startOf(today.plusDays(1));
        Spans open =
                promised.open(PromiseKind.ACCESS, begins, ends)
                        .union(promised.open(PromiseKind.STAFFED, begins, ends));
        if (open.within(now, ends).isEmpty()) {
            return Optional.empty();
        }
        boolean before = open.list().getFirst().from().isAfter(now);
        return Optional.of(new Span(before ? begins : now.truncatedTo(ChronoUnit.MINUTES), ends));
    }
}

package se.digipunkt.server.places;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// What a desk leaves of its closure when it takes it back.
@Singleton
final class TakenBack {

    private final PlaceTable places;
    private final Withdrawals withdrawals;

    TakenBack(PlaceTable places, Withdrawals withdrawals) {
        this.places = places;
        this.withdrawals = withdrawals;
    }

    /// As [Exceptions#withdraw]: as if it had not been when it was a slip or has not begun, else it
    /// ends.
    Optional<ExceptionRow> left(ExceptionRow row, Instant at) {
        if (Withdrawals.isSlip(row, at) || !isReliedOn(row, at)) {
            return Optional.empty();
        }
        Instant end = at.truncatedTo(ChronoUnit.MILLIS);
        return Optional.of(
                row.endsAt().isAfter(end)
                        ? row.during(row.id(), new Span(row.startsAt(), end))
                        : row);
    }

    private boolean isReliedOn(ExceptionRow row, Instant at) {
        return places.find(row.place(), SwedishTime.dayOf(at))
                .map(PlaceRow::place)
                .filter(ServicePoint.class::isInstance)
                .map(ServicePoint.class::cast)
                .filter(point -> withdrawals.isReliedOn(point, row, at))
                .isPresent();
    }
}

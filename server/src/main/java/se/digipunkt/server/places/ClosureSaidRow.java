package se.digipunkt.server.places;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.Millis;

import java.time.Instant;

/// A closure as a kiosk's desk announced it.
///
/// @param leftUntil its end after what desks have said; null when it was taken back as if it had
///   not been
@MappedEntity("closure_said")
record ClosureSaidRow(
        @Id String id,
        String place,
        String kind,
        String reason,
        @Millis Instant startsAt,
        @Millis Instant endsAt,
        @Millis Instant announcedAt,
        String kiosk,
        @Nullable @Millis Instant leftUntil) {

    static ClosureSaidRow of(ExceptionRow row) {
        return new ClosureSaidRow(
                row.id(),
                row.place(),
                row.kind(),
                row.reason(),
                row.startsAt(),
                row.endsAt(),
                row.announcedAt(),
                row.who(),
                row.endsAt());
    }

    /// As it was announced.
    ///
    /// @param announced when, as well as that is known
    ExceptionRow exception(Instant announced) {
        return new ExceptionRow(
                id,
                place,
                kind,
                ExceptionEffect.CLOSED.code(),
                startsAt,
                endsAt,
                reason,
                announced,
                kiosk);
    }
}

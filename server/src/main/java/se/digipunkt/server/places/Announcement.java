package se.digipunkt.server.places;

import java.time.Instant;

/// An exception that someone announces.
record Announcement(
        ExceptionKind kind,
        ExceptionEffect effect,
        Instant from,
        Instant to,
        ExceptionReason reason) {

    boolean isSaidBy(ExceptionRow row) {
        return isOfSameKind(row) && row.startsAt().equals(from) && row.endsAt().equals(to);
    }

    /// True when the row says a part of this, or more than this, and neither follows from the
    /// other's being told.
    boolean overlaps(ExceptionRow row) {
        boolean further = !from.isAfter(row.startsAt()) && !to.isBefore(row.endsAt());
        return row.startsAt().isBefore(to)
                && row.endsAt().isAfter(from)
                && (row.includes(this) || isOfSameKind(row) && !further);
    }

    private boolean isOfSameKind(ExceptionRow row) {
        return row.effect().equals(effect.code()) && row.kind().equals(kind.code());
    }

    /// The row of it, told now by someone.
    ExceptionRow row(String id, String place, Instant now, String who) {
        return new ExceptionRow(
                id, place, kind.code(), effect.code(), from, to, reason.code(), now, who);
    }
}

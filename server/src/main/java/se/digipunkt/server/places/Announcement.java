package se.digipunkt.server.places;

import java.time.Instant;

/// An exception that someone announces.
record Announcement(
        ExceptionKind kind,
        ExceptionEffect effect,
        Instant from,
        Instant to,
        ExceptionReason reason) {

    /// The row of it, told now by someone.
    ExceptionRow row(String id, String place, Instant now, String who) {
        return new ExceptionRow(
                id, place, kind.code(), effect.code(), from, to, reason.code(), now, who);
    }
}

package se.digipunkt.server.finder;

import java.time.Instant;

/// One time when there is help, as a calendar shows it.
///
/// @param uid the same for ever for the same promise, also when it is moved or cancelled
/// @param place where it is, in words
/// @param cancelled true when it was promised and is not kept
/// @param changed when it got its present state
record CalendarEvent(
        String uid,
        Instant from,
        Instant to,
        String summary,
        String place,
        boolean cancelled,
        Instant changed) {}

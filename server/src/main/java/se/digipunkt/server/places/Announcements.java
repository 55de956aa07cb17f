package se.digipunkt.server.places;

import jakarta.inject.Singleton;

import se.digipunkt.server.access.Actor;
import se.digipunkt.server.common.Randomness;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Stores what is announced of a point, inside the transaction of whoever calls.
@Singleton
final class Announcements {

    private final ExceptionTable exceptions;
    private final PlaceRecord record;
    private final Randomness randomness;

    Announcements(ExceptionTable exceptions, PlaceRecord record, Randomness randomness) {
        this.exceptions = exceptions;
        this.record = record;
        this.randomness = randomness;
    }

    ExceptionRow announce(Actor actor, String place, Announcement announcement, Instant now) {
        ExceptionRow row = store(actor, place, announcement, now);
        record.add(actor, place, "announced " + row.what());
        return row;
    }

    /// As a part of something else that is written down.
    ExceptionRow store(Actor actor, String place, Announcement announcement, Instant now) {
        Instant announced = now.truncatedTo(ChronoUnit.MILLIS);
        ExceptionRow row = announcement.row(randomness.id(), place, announced, actor.id());
        exceptions.add(row);
        return row;
    }
}

package se.digipunkt.server.places;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import se.digipunkt.server.storage.Millis;

import java.time.Instant;

/// What the time is reckoned from at which a kiosk's desk announced a closure or took it back.
///
/// @param id of the exception
/// @param at what it is taken for
@MappedEntity("closure_moment")
record ClosureMomentRow(
        @Id String id,
        String what,
        String place,
        String kiosk,
        String boot,
        long elapsed,
        @Millis Instant at,
        @Millis Instant received) {

    static final String ANNOUNCED = "announced";
    static final String WITHDRAWN = "withdrawn";
}

package se.digipunkt.server.places;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import se.digipunkt.server.storage.Millis;

import java.time.Instant;

/// @param who the user's id, or [PlaceHistory#KIOSK] and a kiosk's
/// @param what `created`, or `changed` and the names of the fields
@MappedEntity("place_change")
record PlaceChangeRow(@Id String id, String place, @Millis Instant at, String who, String what) {}

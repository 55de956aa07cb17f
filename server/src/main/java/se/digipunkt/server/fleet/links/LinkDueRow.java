package se.digipunkt.server.fleet.links;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import se.digipunkt.server.storage.Millis;

import java.time.Instant;

/// @param moment of the day that is to be counted
@MappedEntity("link_day_due")
record LinkDueRow(@Id String place, @Millis Instant moment) {}

package se.digipunkt.server.places.declared;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import se.digipunkt.server.storage.IsoDate;
import se.digipunkt.server.storage.Millis;

import java.time.Instant;
import java.time.LocalDate;

@MappedEntity("staffed_declared")
record DeclaredRow(@Id String point, @IsoDate LocalDate day, boolean kept, @Millis Instant at) {}

package se.digipunkt.server.places.declared;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.IsoDate;
import se.digipunkt.server.storage.Millis;

import java.time.Instant;
import java.time.LocalDate;

@MappedEntity("hours_declared")
record DeclaredRow(
        @Id String point,
        @IsoDate LocalDate day,
        boolean kept,
        @Nullable String times,
        @Millis Instant at) {

    Declared declared() {
        return Declared.of(kept, times);
    }
}

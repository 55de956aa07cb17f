package se.digipunkt.server.fleet;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.Millis;

import java.time.Instant;

@MappedEntity("enrolment_code")
record CodeRow(
        @Id String codeHash,
        String place,
        @Millis Instant made,
        String madeBy,
        @Millis Instant expires,
        @Millis @Nullable Instant used,
        @Nullable String nonceHash,
        @Nullable String kiosk) {}

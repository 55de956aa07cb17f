package se.digipunkt.server.fleet;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import se.digipunkt.server.storage.Millis;

import java.time.Instant;

@MappedEntity("kiosk_token")
record TokenRow(@Id String tokenHash, String kiosk, @Millis Instant made) {}

package se.digipunkt.server.storage;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;

@MappedEntity("lease")
record LeaseRow(@Id String job, String holder, @Millis Instant until) {}

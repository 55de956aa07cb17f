package se.digipunkt.server.storage;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("tally")
record TallyRow(@Id String name, long value) {}

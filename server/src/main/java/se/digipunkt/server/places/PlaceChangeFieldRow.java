package se.digipunkt.server.places;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/// A field of a change, as [FieldChange].
@MappedEntity("place_change_field")
record PlaceChangeFieldRow(@Id String change, String field, String before, String after) {}

package se.digipunkt.server.places.kept;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import se.digipunkt.server.storage.IsoDate;

import java.time.LocalDate;

/// Until when the visits of a bus have been counted, or are due.
@MappedEntity("visit_counted")
record VisitCountedRow(@Id String bus, @IsoDate LocalDate lastDay) {}

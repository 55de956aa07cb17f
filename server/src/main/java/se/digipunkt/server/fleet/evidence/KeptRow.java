package se.digipunkt.server.fleet.evidence;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import se.digipunkt.server.storage.IsoDate;

import java.time.LocalDate;

/// @param firstDay from which on all evidence of the place is kept
@MappedEntity("evidence_kept_of")
record KeptRow(@Id String place, @IsoDate LocalDate firstDay) {}

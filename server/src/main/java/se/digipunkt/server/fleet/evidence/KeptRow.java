package se.digipunkt.server.fleet.evidence;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import se.digipunkt.server.storage.IsoDate;

import java.time.LocalDate;

/// @param firstDay from which on all evidence is kept
@MappedEntity("evidence_kept")
record KeptRow(@Id long one, @IsoDate LocalDate firstDay) {}

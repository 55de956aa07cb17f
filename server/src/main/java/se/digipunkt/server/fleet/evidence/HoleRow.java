package se.digipunkt.server.fleet.evidence;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("evidence_hole")
record HoleRow(@Id String journal, long fromSeq, long untilSeq) {}

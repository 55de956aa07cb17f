package se.digipunkt.server.fleet.evidence;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import se.digipunkt.server.storage.IsoDate;

import java.time.LocalDate;

@MappedEntity("availability_due")
record DueRow(
        @Id String place, @IsoDate LocalDate firstDay, @IsoDate LocalDate lastDay, long mark) {}

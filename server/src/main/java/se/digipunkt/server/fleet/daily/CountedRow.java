package se.digipunkt.server.fleet.daily;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import se.digipunkt.server.storage.IsoDate;

import java.time.LocalDate;

/// The days of a place that have been counted, both included.
@MappedEntity("availability_counted")
record CountedRow(@Id String place, @IsoDate LocalDate firstDay, @IsoDate LocalDate lastDay) {

    boolean has(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}

package se.digipunkt.server.places.visits;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import se.digipunkt.server.storage.IsoDate;

import java.time.LocalDate;

@MappedEntity("visit_due")
record VisitDueRow(@Id String bus, @IsoDate LocalDate day, long mark) {

    Visits.Due due() {
        return new Visits.Due(bus, day, mark);
    }
}

package se.digipunkt.server.guidance;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.declared.HelpLogged;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells on which days help was logged at a point.
@Singleton
final class HelpLoggedAtPoints implements HelpLogged {

    private final RecordTable records;

    HelpLoggedAtPoints(RecordTable records) {
        this.records = records;
    }

    /// What was stated of an earlier day is believed as well as what was logged at its moment.
    @Override
    public Set<LocalDate> days(String point, LocalDate first, LocalDate last) {
        return Set.copyOf(
                records.daysHelping(point, first, last).stream()
                        .map(LocalDate::parse)
                        .collect(Collectors.toSet()));
    }
}

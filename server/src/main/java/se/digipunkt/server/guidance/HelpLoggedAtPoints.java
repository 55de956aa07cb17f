package se.digipunkt.server.guidance;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.declared.HelpLogged;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// Tells when help was logged at points, as far as it shows that somebody was there: not by
/// telephone or in a home, and on a day that is certain.
@Singleton
final class HelpLoggedAtPoints implements HelpLogged {

    private final RecordTable records;

    HelpLoggedAtPoints(RecordTable records) {
        this.records = records;
    }

    /// What was stated of an earlier day is believed as well as what was logged at its moment; an
    /// estimate of a day is not, nor is a clock that merely fits.
    @Override
    public List<Help> at(Collection<String> points, LocalDate first, LocalDate last) {
        return points.isEmpty()
                ? List.of()
                : records.helped(List.copyOf(points), first, last).stream()
                        .map(HelpShownRow::help)
                        .distinct()
                        .toList();
    }
}

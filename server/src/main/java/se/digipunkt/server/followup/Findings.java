package se.digipunkt.server.followup;

import se.digipunkt.server.common.Period;
import se.digipunkt.server.places.Scope;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Everything that a report is made of, before it is put in words.
///
/// @param today the day it is read, Europe/Stockholm
/// @param previous what the report of the period before shows
/// @param lastYear what the report of the same period a year before shows
/// @param groups of the scope's places; none when the scope is one place
record Findings(
        Scope scope,
        Period period,
        LocalDate today,
        Instant read,
        Published now,
        Published previous,
        Published lastYear,
        List<PlaceGroup> groups,
        Completeness completeness) {

    Findings {
        groups = List.copyOf(groups);
    }

    /// The last day of the period is not over.
    boolean ongoing() {
        return !period.last().isBefore(today);
    }
}

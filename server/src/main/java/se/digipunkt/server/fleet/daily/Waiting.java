package se.digipunkt.server.fleet.daily;

import java.time.LocalDate;

/// Days of a place whose figures are not counted, or not as what is known by now would have them.
///
/// @param last included
/// @param failing true when they cannot be counted at present, by a fault that the log tells; it is
///   tried again by itself
public record Waiting(LocalDate first, LocalDate last, boolean failing) {

    public boolean has(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}

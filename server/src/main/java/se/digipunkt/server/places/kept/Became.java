package se.digipunkt.server.places.kept;

import java.time.Duration;
import java.time.LocalDate;

/// What became of a call of a bus, or of a visit that nobody had planned.
///
/// @param call its id; of an unplanned visit the entry that tells of it, as `journal:seq`
/// @param day in Europe/Stockholm on which people relied on it
/// @param promised what counts as promised, what was cancelled too late included
/// @param delivered the part of it in which the bus was there
/// @param lost the part of it that people went without; what is neither is unknown
/// @param help what is known of help that was given in its time
public record Became(
        String call,
        String bus,
        String stop,
        LocalDate day,
        Outcome outcome,
        Duration promised,
        Duration delivered,
        Duration lost,
        HelpKnown help) {

    public Duration unknown() {
        return promised.minus(delivered).minus(lost);
    }
}

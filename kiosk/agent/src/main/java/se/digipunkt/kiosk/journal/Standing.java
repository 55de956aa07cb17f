package se.digipunkt.kiosk.journal;

import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.Reference;

import java.time.LocalDate;
import java.util.List;

/// A record of guidance that no correction has taken away, as it stands now.
///
/// @param reference of the record as it was first logged, whatever has replaced it since
/// @param at when it was logged
/// @param day of the help, by the device's own clock: good enough for the desk, never for a report
/// @param joined records that turned out to be the same person and are part of this one now, in the
///   order in which they were joined
public record Standing(
        Reference reference,
        GuidanceRecord guidance,
        Moment at,
        LocalDate day,
        List<Reference> joined) {

    public Standing {
        joined = List.copyOf(joined);
    }

    public List<String> errands() {
        return guidance.errands();
    }
}

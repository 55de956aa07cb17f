package se.digipunkt.kiosk.journal;

import se.digipunkt.protocol.Reference;

import java.util.List;

/// A record of guidance that no correction has taken away.
///
/// @param reference of the record as it was first logged, whatever has replaced it since
/// @param at when it was logged
public record Standing(Reference reference, List<String> errands, Moment at) {

    public Standing {
        errands = List.copyOf(errands);
    }
}

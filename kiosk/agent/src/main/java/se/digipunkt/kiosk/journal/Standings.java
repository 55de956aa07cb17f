package se.digipunkt.kiosk.journal;

import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.Reference;

import java.util.Optional;

/// What stands at the moment in which corrections are decided: nothing comes between.
public interface Standings {

    /// Empty when this kiosk holds no such record of this place, or when it was removed.
    Optional<Standing> find(Reference record);

    /// As it was before it was removed; empty when it was not.
    Optional<GuidanceRecord> findRemoved(Reference record);

    /// Where the record stands now, removed or not: a fork may have moved it. Empty when this kiosk
    /// holds no such record of this place.
    Optional<Reference> findPlace(Reference record);

    /// The record that it has become part of; empty when it has not.
    Optional<Reference> findWhole(Reference record);
}

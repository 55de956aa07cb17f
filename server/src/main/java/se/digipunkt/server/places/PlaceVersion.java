package se.digipunkt.server.places;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.common.Sha256;
import se.digipunkt.server.storage.WriteGate;

import java.util.List;
import java.util.function.Predicate;

/// The version of a place as an HTTP entity tag (RFC 9110, 8.8.3): the same for the same content,
/// its coming hours included.
@Singleton
final class PlaceVersion {

    private static final int LENGTH = 16;

    private final WriteGate gate;
    private final HoursHistory hours;

    PlaceVersion(WriteGate gate, HoursHistory hours) {
        this.gate = gate;
        this.hours = hours;
    }

    String of(Place place) {
        List<HoursRow> versions = gate.read(() -> hours.of(place.id()));
        String hash =
                Sha256.of(place.id() + place.archivedOn() + PlaceForm.of(place).texts() + versions);
        return IfMatch.tag(hash.substring(0, LENGTH));
    }

    /// What a program says that it has seen.
    ///
    /// @param ifMatch the header `If-Match`, or null when anything is right
    Predicate<Place> seen(@Nullable String ifMatch) {
        return place -> ifMatch == null || IfMatch.names(ifMatch, of(place));
    }
}

package se.digipunkt.server.places;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.common.Sha256;

import java.util.Arrays;
import java.util.function.Predicate;

/// The version of a place as an HTTP entity tag (RFC 9110, 8.8.3): the same for the same content.
final class PlaceVersion {

    private PlaceVersion() {}

    static String of(Place place) {
        String hash = Sha256.of(place.id() + place.archivedOn() + PlaceForm.of(place).texts());
        return '"' + hash.substring(0, 16) + '"';
    }

    /// What a program says that it has seen.
    ///
    /// @param ifMatch the header `If-Match`, or null when anything is right
    static Predicate<Place> seen(@Nullable String ifMatch) {
        return place ->
                ifMatch == null
                        || ifMatch.strip().equals("*")
                        || Arrays.stream(ifMatch.split(","))
                                .map(String::strip)
                                .anyMatch(of(place)::equals);
    }
}

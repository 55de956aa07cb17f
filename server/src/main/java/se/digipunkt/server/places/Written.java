package se.digipunkt.server.places;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A place as someone wrote it, without faults.
///
/// @param place with the hours that were written
/// @param hoursFrom from which day those are meant, or null when nothing was said
record Written(Place place, @Nullable LocalDate hoursFrom) {

    PlaceRow row() {
        return PlaceRow.of(place);
    }

    /// The hours that were written, as a version.
    HoursRow hours(LocalDate usualFrom) {
        LocalDate from = hoursFrom == null ? usualFrom : hoursFrom;
        return switch (place) {
            case Bus bus -> new HoursRow(bus.id(), from, null, null);
            case ServicePoint point ->
                    new HoursRow(point.id(), from, point.openingHours(), point.staffedHours());
        };
    }
}

package se.digipunkt.kiosk.terminal;

import se.digipunkt.desk.Texts;
import se.digipunkt.protocol.Settings;

import java.util.Objects;

/// A place where help is.
///
/// @param opening when the place is open
/// @param staffed when a person can help
/// @param oneWeek true when both are the same: a place that gives only one means both
record PlaceView(String name, boolean bus, HoursView opening, HoursView staffed, boolean oneWeek) {

    static PlaceView of(Settings.Place place, Texts texts) {
        String opening = Objects.requireNonNullElse(place.openingHours(), "");
        String staffed = Objects.requireNonNullElse(place.staffedHours(), "");
        String open = opening.isBlank() ? staffed : opening;
        String helped = staffed.isBlank() ? opening : staffed;
        return new PlaceView(
                place.name(),
                place.kind().equals("bus"),
                HoursView.of(open, texts),
                HoursView.of(helped, texts),
                open.equals(helped));
    }
}

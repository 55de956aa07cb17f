package se.digipunkt.kiosk.terminal;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.Texts;
import se.digipunkt.kiosk.outlook.PlaceNow;
import se.digipunkt.protocol.Settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A place where help is.
///
/// @param now what is open and who helps now, or next
/// @param hours as they usually are, help first; none when they are not known
/// @param coming hours from a later day on
record PlaceView(String name, boolean bus, PlaceNow now, List<Hours> hours, List<Hours> coming) {

    /// @param kind `access`, `staffed` or `both`
    /// @param from their first day in words, or empty
    record Hours(String kind, String from, HoursView view) {}

    PlaceView {
        hours = List.copyOf(hours);
        coming = List.copyOf(coming);
    }

    static PlaceView of(Settings.Place place, PlaceNow now, Texts texts) {
        List<Hours> told = place.hours().isEmpty() ? asWritten(place, texts) : worded(place, texts);
        return new PlaceView(
                place.name(),
                place.kind().equals("bus"),
                now,
                told.stream()
                        .filter(hours -> hours.from().isEmpty())
                        // What nobody has put in words is no comfort while better is known.
                        .filter(hours -> hours.view().weekly() || now.lines().isEmpty())
                        .toList(),
                told.stream()
                        .filter(hours -> !hours.from().isEmpty() && hours.view().weekly())
                        .toList());
    }

    /// True when nothing at all can be said of when help is here.
    boolean silent() {
        return now.lines().isEmpty() && hours.isEmpty();
    }

    private static List<Hours> worded(Settings.Place place, Texts texts) {
        return place.hours().stream()
                .map(
                        hours ->
                                new Hours(
                                        hours.kind(),
                                        hours.from() == null
                                                ? ""
                                                : HoursView.day(hours.from(), texts),
                                        HoursView.of(hours, texts)))
                .toList();
    }

    /// From a server that does not put hours in words.
    private static List<Hours> asWritten(Settings.Place place, Texts texts) {
        String opening = Objects.requireNonNullElse(place.openingHours(), "");
        String staffed = Objects.requireNonNullElse(place.staffedHours(), "");
        List<Hours> hours = new ArrayList<>();
        add(hours, opening.isBlank() ? "both" : "staffed", staffed, texts);
        add(hours, staffed.isBlank() ? "both" : "access", opening, texts);
        return hours;
    }

    private static void add(List<Hours> hours, String kind, @Nullable String text, Texts texts) {
        if (text != null && !text.isBlank()) {
            hours.add(new Hours(kind, "", HoursView.of(text, texts)));
        }
    }
}

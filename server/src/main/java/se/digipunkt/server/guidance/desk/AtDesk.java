package se.digipunkt.server.guidance.desk;

import se.digipunkt.desk.DeskFrame;
import se.digipunkt.protocol.Settings;
import se.digipunkt.server.places.Place;

/// Somebody at the desk of a place where they may log.
///
/// @param told the place as its pages show it
/// @param language of the pages
record AtDesk(Place place, Settings.Place told, DeskFrame frame, String language, PlaceTapLog log) {

    static final String PATH = "/desk";

    /// The path of the desk.
    String base() {
        return frame.base();
    }
}

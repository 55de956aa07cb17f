package se.digipunkt.kiosk.outlook;

import java.util.List;

/// A place as it is now, in words.
///
/// @param lines the most important first; none when nothing at all is known
/// @param deviations of the coming weeks, each on a line
/// @param doubt why nothing is said of now, or empty
public record PlaceNow(List<Line> lines, List<String> deviations, String doubt) {

    public PlaceNow {
        lines = List.copyOf(lines);
        deviations = List.copyOf(deviations);
    }

    static PlaceNow doubtful(String doubt) {
        return new PlaceNow(List.of(), List.of(), doubt);
    }
}

package se.digipunkt.kiosk.outlook;

import java.util.List;

/// When and where a person helps, for somebody who has asked for one.
///
/// @param now true when somebody is promised to be here
/// @param lines in words, the most important first
/// @param changes what was cancelled, moved or closed, each on a line
/// @param meetings the next ones, that of now first
/// @param doubt why nothing is said of now, or empty
public record HelpAhead(
        boolean now, List<Line> lines, List<String> changes, List<Meeting> meetings, String doubt) {

    /// @param when with its date, for paper
    public record Meeting(String where, String when) {}

    public HelpAhead {
        lines = List.copyOf(lines);
        changes = List.copyOf(changes);
        meetings = List.copyOf(meetings);
    }

    static HelpAhead doubtful(String doubt) {
        return new HelpAhead(false, List.of(), List.of(), List.of(), doubt);
    }
}

package se.digipunkt.server.terminal.help;

import java.util.List;

/// The page of calls for help at a place.
///
/// @param months the latest first
/// @param uncertain calls of which no day is known
record HelpCallView(String place, String name, List<ShownMonth> months, Count uncertain) {

    HelpCallView {
        months = List.copyOf(months);
    }

    boolean anyUncertain() {
        Long value = uncertain.value();
        return value == null || value > 0;
    }
}

package se.digipunkt.server.intake.told;

import se.digipunkt.protocol.Settings.ErrandList;

import java.time.LocalDate;

/// What everything that kiosks are told depends on: as long as it is the same, so are the settings.
///
/// @param changes how often places have changed, by the database: true for all servers at it
/// @param terminal how often what terminals show has changed, likewise
/// @param errandList in force
record Basis(long changes, long terminal, ErrandList errandList, LocalDate today) {

    Weeks weeks() {
        return Weeks.around(today);
    }
}

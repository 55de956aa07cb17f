package se.digipunkt.server.guidance.figures;

import java.util.List;
import java.util.Optional;

/// The page of a scope's figures.
///
/// @param state whether there is anything to see
/// @param uncertain records of the scope whose day is not known
/// @param breaks where the errand list changed, in words
/// @param chart by one characteristic, or empty
/// @param crossing by two, or empty
/// @param places of the scope, or empty for a place
/// @param read when the figures were read
/// @param month address of *my month*, or empty
record FiguresView(
        FigureWords words,
        String scope,
        String scopeName,
        Asked asked,
        State state,
        List<Tile> tiles,
        List<String> comparedNames,
        long uncertain,
        List<String> breaks,
        Optional<Chart> series,
        Optional<Chart> chart,
        Optional<Pairs> crossing,
        Optional<Chart> places,
        Chooser chooser,
        String read,
        boolean ongoing,
        Optional<String> month) {

    FiguresView {
        tiles = List.copyOf(tiles);
        comparedNames = List.copyOf(comparedNames);
        breaks = List.copyOf(breaks);
    }

    enum State {
        NOT_BEGUN,
        NOTHING_REPORTED,
        REPORTED
    }

    /// One measure of the whole period, with the periods that it is compared with.
    record Tile(Measure measure, Cell now, List<Cell> others) {
        Tile {
            others = List.copyOf(others);
        }
    }

    boolean reported() {
        return state == State.REPORTED;
    }

    String json() {
        return "/api/v1/guidance/figures?" + asked.apiQuery(scope);
    }

    String csv() {
        return "/api/v1/guidance/figures.csv?" + asked.apiQuery(scope) + "&spreadsheet=true";
    }

    /// The same with rows and columns changed about.
    String turned() {
        return "/guidance/figures/"
                + scope
                + "?"
                + new Asked(asked.days(), asked.by().reversed(), asked.measure()).query();
    }
}

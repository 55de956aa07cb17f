package se.digipunkt.server.guidance.figures;

import se.digipunkt.server.common.Period;
import se.digipunkt.server.guidance.figures.FiguresView.Tile;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// *My month*: one sheet of a place.
///
/// @param place id
/// @param sample true when the place or its details are made up
/// @param tiles of the month, with the month before and the same one a year ago
/// @param errands the most frequent; empty when nothing was reported
/// @param moreErrands how many others there were
/// @param weeks of the month; empty when nothing was reported
/// @param hours what was promised by the hours; empty for a bus
/// @param calls of buses; empty where none was planned
/// @param delivered what became of the promises of help; empty where it is not told
/// @param exceptions announced for the month, in words
/// @param until the month is not over, and hours are told until then; empty when it is
/// @param next address of the month after, or empty when it has not begun
record MonthView(
        FigureWords words,
        String place,
        String name,
        String municipality,
        boolean sample,
        YearMonth month,
        String monthName,
        List<Tile> tiles,
        List<String> comparedNames,
        Optional<Chart> errands,
        int moreErrands,
        Optional<Chart> weeks,
        long uncertain,
        Optional<MonthHours> hours,
        Optional<MonthCalls> calls,
        Optional<MonthDelivered> delivered,
        List<String> exceptions,
        String read,
        Optional<String> until,
        String previous,
        Optional<String> next) {

    MonthView {
        tiles = List.copyOf(tiles);
        comparedNames = List.copyOf(comparedNames);
        exceptions = List.copyOf(exceptions);
    }

    /// As in the address of the page of figures.
    String period() {
        return Period.month(month.atDay(1)).text();
    }

    String nextName() {
        return words.name(Period.month(month.plusMonths(1).atDay(1)));
    }
}

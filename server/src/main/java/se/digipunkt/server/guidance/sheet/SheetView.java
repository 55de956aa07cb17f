package se.digipunkt.server.guidance.sheet;

import se.digipunkt.server.common.Sha256;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A week's tally sheet: errands down, days across.
///
/// @param id of the sheet
/// @param checked true when the totals are to be looked at before it is sent
/// @param before Monday of the week before, when its help can still be told
/// @param after Monday of the week after, when it has begun
record SheetView(
        String place,
        String placeName,
        boolean bus,
        String id,
        List<Day> days,
        List<Line> lines,
        boolean checked,
        Optional<LocalDate> before,
        Optional<LocalDate> after) {

    SheetView {
        days = List.copyOf(days);
        lines = List.copyOf(lines);
    }

    /// @param open false when no help of that day can be told: it is to come, or long ago
    /// @param logged records of the day that count already
    record Day(LocalDate date, boolean open, int logged) {

        /// 1 is Monday.
        int number() {
            return date.getDayOfWeek().getValue();
        }
    }

    /// One errand.
    record Line(String code, String name, List<Cell> cells) {

        Line {
            cells = List.copyOf(cells);
        }

        int count() {
            return cells.stream().mapToInt(Cell::count).sum();
        }
    }

    /// One errand on one day.
    ///
    /// @param offered false when it cannot be told: the day, or the errand not in the list then
    /// @param typed as it was typed, right or wrong
    /// @param count what that means; 0 when it is wrong
    /// @param logged records with that errand that count already
    record Cell(String name, Day day, boolean offered, String typed, int count, int logged) {}

    SheetView asChecked() {
        return new SheetView(place, placeName, bus, id, days, lines, true, before, after);
    }

    /// Another text for every other content of the cells.
    String tag() {
        return Sha256.of(
                cells().filter(cell -> cell.count() > 0)
                        .map(cell -> cell.name() + "=" + cell.count())
                        .collect(Collectors.joining(" ")));
    }

    LocalDate monday() {
        return days.getFirst().date();
    }

    LocalDate sunday() {
        return days.getLast().date();
    }

    int count() {
        return lines.stream().mapToInt(Line::count).sum();
    }

    int logged() {
        return days.stream().mapToInt(Day::logged).sum();
    }

    int countOf(Day day) {
        return cells().filter(cell -> cell.day().equals(day)).mapToInt(Cell::count).sum();
    }

    Stream<Cell> cells() {
        return lines.stream().flatMap(line -> line.cells().stream());
    }

    /// The errand and day that a fault's field is about; empty for a fault of the whole sheet.
    Optional<Cell> cellOf(String field) {
        return cells().filter(cell -> cell.name().equals(field)).findFirst();
    }

    Optional<Line> lineOf(String field) {
        return lines.stream()
                .filter(line -> line.cells().stream().anyMatch(c -> c.name().equals(field)))
                .findFirst();
    }

    /// Names of the cells of a line, for the faults below it.
    static List<String> names(Line line) {
        return line.cells().stream().map(Cell::name).collect(Collectors.toList());
    }
}

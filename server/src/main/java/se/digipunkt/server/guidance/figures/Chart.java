package se.digipunkt.server.guidance.figures;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A table whose figures are also bars. All numbers stand in it: who does not see the bars misses
/// nothing.
///
/// @param named what the first column holds
/// @param measure the one that is drawn
/// @param compared heads of the columns with other periods; the first of them is a thin bar too
/// @param total of all rows, read by itself and not added up; null where there is none
/// @param notes below the table
record Chart(
        String id,
        String title,
        String named,
        Measure measure,
        List<String> compared,
        String unknown,
        List<Line> lines,
        @Nullable Row total,
        List<String> notes) {

    private static final int FULL = 100;

    Chart {
        compared = List.copyOf(compared);
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    sealed interface Line {}

    /// @param link null when the name leads nowhere
    /// @param others in the periods compared with
    /// @param apart true for what was not asked, not answered or not known
    record Row(String name, @Nullable String link, Cell now, List<Cell> others, boolean apart)
            implements Line {
        Row {
            others = List.copyOf(others);
        }
    }

    /// Something that happened between the row above and the one below.
    record Mark(String text) implements Line {}

    /// The measures that are not drawn.
    List<Measure> beside() {
        return Arrays.stream(Measure.values()).filter(other -> other != measure).toList();
    }

    /// All columns, for a line across them.
    int columns() {
        return 3 + compared.size() + beside().size();
    }

    String told(FigureWords words, Cell cell, Measure of) {
        return cell.known() ? words.number(cell.number(of)) : unknown;
    }

    /// What the longest bar stands for; once for all rows of the table.
    long largest() {
        return rows().flatMap(Chart::drawn).mapToLong(this::drawnNumber).max().orElse(0);
    }

    /// Share of the longest bar, 0 to 100; never nothing for what is more than none.
    long width(Cell cell, long largest) {
        long number = drawnNumber(cell);
        return number == 0 || largest == 0
                ? 0
                : Math.max(1, Math.round(1.0 * FULL * number / largest));
    }

    private long drawnNumber(Cell cell) {
        return cell.number(measure);
    }

    private Stream<Row> rows() {
        return lines.stream().filter(Row.class::isInstance).map(Row.class::cast);
    }

    private static Stream<Cell> drawn(Row row) {
        return Stream.concat(Stream.of(row.now()), row.others().stream().limit(1));
    }
}

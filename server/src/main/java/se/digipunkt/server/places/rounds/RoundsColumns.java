package se.digipunkt.server.places.rounds;

import se.digipunkt.server.common.CsvColumns;
import se.digipunkt.server.common.CsvRows;

import java.util.List;
import java.util.Map;

/// A timetable as a file: a row for each stop, the rows of a round one after another. What is said
/// of the round stands in its first row; the others may leave it empty.
final class RoundsColumns {

    static final CsvColumns COLUMNS =
            new CsvColumns(
                    List.of(
                            "round",
                            "bus",
                            "name",
                            "firstDay",
                            "lastDay",
                            "weekday",
                            "everyWeeks",
                            "rule",
                            "firstDate",
                            "exceptDates",
                            "holidays",
                            "school",
                            "stop",
                            "from",
                            "to",
                            "note"),
                    List.of("round", "bus", "name", "firstDay", "stop", "from", "to"),
                    Map.of(
                            "round", List.of("round", "tur"),
                            "bus", List.of("bus", "buss"),
                            "stop", List.of("stop", "hållplats", "point")));

    private RoundsColumns() {}

    /// @param rows of one round
    static RoundForm form(List<CsvRows.Row> rows) {
        CsvRows.Row first = rows.getFirst();
        String weeks = first.cell("everyWeeks");
        return RoundForm.of(
                field ->
                        switch (field) {
                            case "id" -> first.cell("round");
                            case "often" -> weeks.isEmpty() ? "" : "w" + weeks;
                            default -> first.cell(field);
                        },
                RoundForm.dates(first.cell("exceptDates")),
                rows.stream()
                        .map(
                                row ->
                                        new RoundForm.Stop(
                                                row.line(),
                                                row.cell("stop"),
                                                row.cell("from"),
                                                row.cell("to"),
                                                row.cell("note")))
                        .toList());
    }
}

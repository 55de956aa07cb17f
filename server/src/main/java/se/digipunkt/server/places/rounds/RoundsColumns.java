package se.digipunkt.server.places.rounds;

import se.digipunkt.server.common.CsvColumns;
import se.digipunkt.server.common.CsvRows;
import se.digipunkt.server.places.timetable.Round;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    /// @param before what a column that the file does not have leaves as it is
    static RoundForm form(List<CsvRows.Row> rows, Optional<Round> before) {
        CsvRows.Row first = rows.getFirst();
        Optional<RoundForm> was = before.map(RoundForm::of);
        String weeks = first.cell("everyWeeks");
        return RoundForm.of(
                field ->
                        switch (field) {
                            case "id" -> first.cell("round");
                            case "often" -> weeks.isEmpty() ? "" : "w" + weeks;
                            case "lastDay" -> cell(first, field, was.map(RoundForm::lastDay));
                            case "holidays" -> cell(first, field, was.map(RoundForm::holidays));
                            case "school" -> cell(first, field, was.map(RoundForm::school));
                            default -> first.cell(field);
                        },
                first.has("exceptDates") || was.isEmpty()
                        ? RoundForm.dates(first.cell("exceptDates"))
                        : was.get().exceptDates(),
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

    private static String cell(CsvRows.Row row, String column, Optional<String> before) {
        return row.has(column) ? row.cell(column) : before.orElse("");
    }
}

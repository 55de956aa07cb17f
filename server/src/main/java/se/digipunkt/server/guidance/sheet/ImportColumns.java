package se.digipunkt.server.guidance.sheet;

import se.digipunkt.server.common.CsvColumns;

import java.util.List;
import java.util.Map;

/// Which columns a file of earlier records has. There is none for a name or a text.
final class ImportColumns {

    static final CsvColumns COLUMNS =
            new CsvColumns(
                    List.of(
                            "row",
                            "point",
                            "day",
                            "precision",
                            "errands",
                            "count",
                            "form",
                            "heads",
                            "children",
                            "women",
                            "men",
                            "aimedAt",
                            "channel",
                            "call",
                            "outcome",
                            "referredTo",
                            "barrier",
                            "duration",
                            "language",
                            "interpreter",
                            "ageBand",
                            "gender"),
                    List.of("row", "point", "day", "errands"),
                    Map.of());

    private ImportColumns() {}

    static boolean isRequired(String column) {
        return COLUMNS.required().contains(column);
    }
}

package se.digipunkt.server.coverage.population;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.common.CsvRows;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// One row of a file, whatever its form, and what is wrong with it.
///
/// @param at what pointers to it begin with: `/line/7` or `/feature/7`
/// @param faults of the whole file; what is found is added
record TypedRow(String at, Map<String, String> cells, List<Fault> faults) {

    private static final int MOST_DIGITS = 9;

    static TypedRow of(CsvRows.Row row, List<Fault> faults) {
        return new TypedRow("/line/" + row.line(), row.cells(), faults);
    }

    String text(String column) {
        return cells.getOrDefault(column, "").strip();
    }

    void fault(String column, String code, String detail) {
        if (faults.size() < CsvRows.MOST_FAULTS) {
            faults.add(new Fault(at + "/" + column, code, detail));
        }
    }

    /// How many people; SCB writes none as 0, a spreadsheet may write 1 234 or 5.0.
    OptionalInt people(String column) {
        String digits = text(column).replaceAll("[ \u00a0\u202f]", "").replaceFirst("\\.0+$", "");
        if (digits.isEmpty()) {
            fault(column, "required", "");
            return OptionalInt.empty();
        }
        if (!digits.matches("\\d{1," + MOST_DIGITS + "}")) {
            fault(column, "not-a-count", text(column));
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(digits));
    }

    /// The year that the row itself tells, of the columns that may: `2025`, or a day of it.
    ///
    /// @param asked for the whole file; 0 when nothing was asked
    OptionalInt year(String column, int asked) {
        String text = text(column);
        if (text.isEmpty() && asked > 0) {
            return OptionalInt.of(asked);
        }
        String digits = text.length() > 4 ? text.substring(0, 4) : text;
        if (!digits.matches("(19|20|21)\\d\\d")) {
            fault(column, "no-such-year", text);
            return OptionalInt.empty();
        }
        int year = Integer.parseInt(digits);
        if (asked > 0 && year != asked) {
            fault(column, "another-year", digits + ", " + asked);
            return OptionalInt.empty();
        }
        return OptionalInt.of(year);
    }

    double degrees(String column, double least, double most) {
        try {
            double degrees = Double.parseDouble(text(column).replace(',', '.'));
            if (degrees >= least && degrees <= most) {
                return degrees;
            }
        } catch (NumberFormatException notANumber) {
            // told below, as what is out of range
        }
        fault(column, text(column).isEmpty() ? "required" : "not-in-sweden", text(column));
        return Double.NaN;
    }
}

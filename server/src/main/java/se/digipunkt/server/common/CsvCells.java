package se.digipunkt.server.common;

import org.apache.commons.csv.CSVFormat;

/// How tables are written for spreadsheets.
public final class CsvCells {

    /// Tells a spreadsheet that a file is UTF-8.
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    /// What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection).
    private static final String FORMULA = "=+-@\t\r";

    private static final String GUARD = "'";

    private CsvCells() {}

    /// RFC 4180.
    ///
    /// @param spreadsheet semicolons, as a Swedish Excel wants them
    public static CSVFormat format(boolean spreadsheet) {
        return CSVFormat.RFC4180.builder().setDelimiter(spreadsheet ? ';' : ',').get();
    }

    /// A cell that no spreadsheet takes for a formula; a phone number begins with a plus.
    public static String guarded(String cell) {
        boolean dangerous =
                !cell.isEmpty()
                        && (FORMULA.indexOf(cell.charAt(0)) >= 0 || !unguarded(cell).equals(cell));
        return dangerous ? GUARD + cell : cell;
    }

    /// The cell that was [#guarded].
    public static String unguarded(String cell) {
        String rest = cell.replaceFirst("^" + GUARD + "+", "");
        boolean guarded =
                cell.startsWith(GUARD) && !rest.isEmpty() && FORMULA.indexOf(rest.charAt(0)) >= 0;
        return guarded ? cell.substring(1) : cell;
    }
}

package se.digipunkt.server.web;

import se.digipunkt.protocol.Fault;

import java.util.List;

/// What the template `web/refused-file` tells of a file that was sent.
///
/// @param rows the first that were refused; empty when none was
/// @param faults how many there are in all
public record RefusedFile(List<Row> rows, int faults) {

    static final RefusedFile NOT = new RefusedFile(List.of(), 0);

    /// A page with more lines helps nobody; the count of the rest is told.
    private static final int MOST_SHOWN = 500;

    public RefusedFile {
        rows = List.copyOf(rows);
    }

    /// @param feature true when it is a feature of GeoJSON, false when it is a line of a table
    /// @param column of the fault, or empty when the whole line is wrong
    public record Row(boolean feature, int number, String column, Fault fault) {

        static Row of(Fault fault) {
            String[] parts = fault.pointer().split("/", 4);
            return new Row(
                    parts[1].equals("feature"),
                    FileProblem.number(fault.pointer()),
                    parts.length > 3 ? parts[3] : "",
                    fault);
        }
    }

    static RefusedFile of(List<Fault> faults) {
        return new RefusedFile(
                faults.stream().limit(MOST_SHOWN).map(Row::of).toList(), faults.size());
    }

    public int rest() {
        return faults - rows.size();
    }
}

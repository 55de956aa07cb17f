package se.digipunkt.server.places;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.common.CsvCells;
import se.digipunkt.server.common.CsvRows;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A file of points or buses as it was read: a table, or GeoJSON, told apart by the first
/// character.
///
/// @param ignored names of columns that nothing was read from
record PlaceFile(List<Entry> entries, List<String> ignored) {

    private static final int LONGEST_BLANK = 8192;

    PlaceFile {
        entries = List.copyOf(entries);
        ignored = List.copyOf(ignored);
    }

    /// One place of a file.
    ///
    /// @param at what pointers to it begin with: `/line/7` or `/feature/7`, the first being 1
    /// @param fields as one text each; what the file does not have at all is missing here
    record Entry(String at, Map<String, String> fields) {

        Entry {
            fields = Map.copyOf(fields);
        }

        String id() {
            return fields.getOrDefault("id", "").strip();
        }

        Fault fault(String field, String code, String detail) {
            return new Fault(at + "/" + field, code, detail);
        }
    }

    /// @param faults what is wrong is added here; then the entries are not whole
    static PlaceFile read(PlaceType type, InputStream stream, List<Fault> faults) {
        try {
            BufferedInputStream file = new BufferedInputStream(stream, LONGEST_BLANK);
            return beginsLikeJson(file)
                    ? new PlaceFile(PlaceFeatures.read(type, file, faults), List.of())
                    : table(type, file, faults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean beginsLikeJson(InputStream file) throws IOException {
        file.mark(LONGEST_BLANK);
        // The byte order mark, and what JSON takes for blank.
        String blank = "\u00EF\u00BB\u00BF \t\r\n";
        int next = file.read();
        for (int i = 1; i < LONGEST_BLANK && next >= 0 && blank.indexOf(next) >= 0; i++) {
            next = file.read();
        }
        file.reset();
        return next == '{';
    }

    private static PlaceFile table(PlaceType type, InputStream file, List<Fault> faults) {
        CsvRows csv = CsvRows.read(file, PlaceColumns.of(type), faults);
        return new PlaceFile(
                csv.rows().stream()
                        .map(row -> new Entry("/line/" + row.line(), cells(row.cells())))
                        .toList(),
                csv.ignored());
    }

    private static Map<String, String> cells(Map<String, String> cells) {
        Map<String, String> plain = new HashMap<>(cells);
        plain.replaceAll((column, cell) -> CsvCells.unguarded(cell));
        return plain;
    }
}

package se.digipunkt.server.common;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import se.digipunkt.protocol.Fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Reads a table with a header line as people save it: comma, semicolon or tab between the cells,
/// with or without a byte order mark, quoted as spreadsheets quote. Every fault is told with its
/// line.
///
/// @param ignored names of the columns that are not known
public record CsvRows(List<Row> rows, List<String> ignored) {

    /// A file that is wrong on every line need not be told to its end.
    public static final int MOST_FAULTS = 10_000;

    /// Rows of one file: they are stored in one transaction, and kiosks wait meanwhile.
    public static final int MOST_ROWS = 20_000;

    private static final int LONGEST_HEADER = 8192;

    /// The one that stands most often in the header is meant.
    private static final String DELIMITERS = ",;\t";

    /// What a decoder puts in place of bytes that are not UTF-8.
    private static final char BROKEN = '\uFFFD';

    public CsvRows {
        rows = List.copyOf(rows);
        ignored = List.copyOf(ignored);
    }

    /// @param line where the row begins, the header being line 1
    /// @param cells of the columns that are read, by their name
    public record Row(int line, Map<String, String> cells) {

        public Row {
            cells = Map.copyOf(cells);
        }

        /// The text of a cell, empty when the column or the cell is missing.
        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        /// True when the file has the column.
        public boolean has(String column) {
            return cells.containsKey(column);
        }

        public Fault fault(String field, String code, String detail) {
            return new Fault("/line/" + line + "/" + field, code, detail);
        }
    }

    /// @param faults what is wrong is added here; then the rows are not whole
    public static CsvRows read(InputStream file, CsvColumns known, List<Fault> faults) {
        List<Row> rows = new ArrayList<>();
        List<String> ignored = each(file, known, MOST_ROWS, faults, rows::add);
        return new CsvRows(rows, ignored);
    }

    /// Tells each row when it is read: of a file that nobody wants to hold whole.
    ///
    /// @param most rows
    /// @param faults what is wrong is added here; then not all rows are told
    /// @return names of the columns that are not known
    public static List<String> each(
            InputStream file, CsvColumns known, int most, List<Fault> faults, Consumer<Row> told) {
        // Broken bytes are replaced here and told below, cell by cell.
        try (BufferedReader text =
                        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
                CSVParser parser = format(text).parse(text)) {
            return new Reading(parser, known, faults).rows(most, told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CSVFormat format(BufferedReader text) throws IOException {
        skipByteOrderMark(text);
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get();
    }

    private static void skipByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
    }

    private static char delimiter(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        int[] counts = new int[DELIMITERS.length()];
        for (int i = 1; i < LONGEST_HEADER; i++) {
            int next = text.read();
            if (next == -1 || next == '\n' || next == '\r') {
                break;
            }
            int delimiter = DELIMITERS.indexOf(next);
            if (delimiter >= 0) {
                counts[delimiter]++;
            }
        }
        text.reset();
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return DELIMITERS.charAt(most);
    }

    /// One pass over a file.
    private static final class Reading {

        private final CSVParser parser;
        private final Iterator<CSVRecord> records;
        private final CsvColumns known;
        private final List<Fault> faults;
        private final List<String> ignored = new ArrayList<>();
        private int line;

        Reading(CSVParser parser, CsvColumns known, List<Fault> faults) {
            this.parser = parser;
            this.records = parser.iterator();
            this.known = known;
            this.faults = faults;
        }

        List<String> rows(int most, Consumer<Row> told) {
            int count = 0;
            if (!next()) {
                if (faults.isEmpty()) {
                    fault("", "empty-file", "");
                }
                return ignored;
            }
            List<String> columns = columns(records.next());
            // Below a wrong header every row would be wrong for the same reason.
            boolean readable = faults.isEmpty();
            while (readable && faults.size() < MOST_FAULTS && next()) {
                CSVRecord read = records.next();
                if (count == most) {
                    fault("", "too-many-rows", Integer.toString(most));
                    break;
                }
                if (!blank(read)) {
                    told.accept(row(columns, read));
                    count++;
                }
            }
            if (count == 0 && faults.isEmpty()) {
                fault("", "no-rows", "");
            }
            return ignored;
        }

        private boolean next() {
            line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
            try {
                return records.hasNext();
            } catch (UncheckedIOException | IllegalStateException e) {
                fault("", "malformed-csv", "");
                return false;
            }
        }

        private List<String> columns(CSVRecord header) {
            List<String> columns = known.named(header.toList());
            for (int i = 0; i < header.size(); i++) {
                String cell = header.get(i);
                String name = columns.get(i);
                if (cell.indexOf(BROKEN) >= 0) {
                    fault("", "not-utf-8", "");
                } else if (!name.isEmpty() && columns.indexOf(name) < i) {
                    fault("/" + name, "repeated-column", "");
                } else if (name.isEmpty() && !cell.isBlank()) {
                    ignored.add(cell);
                }
            }
            known.required().stream()
                    .filter(name -> !columns.contains(name))
                    .forEach(name -> fault("/" + name, "missing-column", name));
            return columns;
        }

        private Row row(List<String> columns, CSVRecord read) {
            if (read.size() != columns.size()) {
                fault("", "wrong-columns", columns.size() + ", " + read.size());
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(read.size(), columns.size()); i++) {
                String cell = read.get(i);
                String column = columns.get(i);
                if (column.isEmpty()) {
                    continue;
                }
                if (cell.indexOf(BROKEN) >= 0) {
                    fault("/" + column, "not-utf-8", "");
                }
                cells.put(column, cell);
            }
            return new Row(line, cells);
        }

        private static boolean blank(CSVRecord read) {
            return read.stream().allMatch(String::isBlank);
        }

        private void fault(String field, String code, String detail) {
            faults.add(new Fault("/line/" + line + field, code, detail));
        }
    }
}

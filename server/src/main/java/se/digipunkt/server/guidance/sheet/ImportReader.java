package se.digipunkt.server.guidance.sheet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import se.digipunkt.protocol.Fault;
import se.digipunkt.protocol.GuidanceReader;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.server.common.CsvRows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Reads a row of a file as the record that it means.
final class ImportReader {

    /// So many similar records in one row at most.
    static final int MOST_SIMILAR = 500;

    private static final List<String> CODES =
            List.of(
                    "form",
                    "aimedAt",
                    "channel",
                    "precision",
                    "outcome",
                    "referredTo",
                    "barrier",
                    "duration",
                    "ageBand",
                    "gender");
    private static final List<String> AS_WRITTEN = List.of("day", "call", "language");
    private static final List<String> NUMBERS = List.of("children", "women", "men");
    private static final Set<String> YES = Set.of("true", "yes", "ja", "1");
    private static final Set<String> NO = Set.of("false", "no", "nej", "0");

    private final List<Fault> faults;

    /// @param faults what is wrong is added here
    ImportReader(List<Fault> faults) {
        this.faults = faults;
    }

    /// What could be read; what could not was told, and is left out.
    ///
    /// @param line where the row is, to tell what else is wrong with it
    /// @param row id that the row has in its file; empty when it has none that may be
    /// @param point id of the place, or empty
    /// @param count of similar records
    record Read(CsvRows.Row line, String row, String point, int count, GuidanceRecord record) {}

    /// All that is wrong with a row is told, whatever else is.
    Read read(CsvRows.Row line) {
        String row = line.cell("row").strip();
        boolean named = row.matches("[A-Za-z0-9._-]{1,40}");
        if (!named) {
            faults.add(line.fault("row", row.isEmpty() ? "required" : "row-malformed", ""));
        }
        List<Fault> missing =
                Stream.of("point", "day", "errands")
                        .filter(column -> line.cell(column).isBlank())
                        .map(column -> line.fault(column, "required", ""))
                        .toList();
        faults.addAll(missing);
        int count = count(line);
        List<Fault> wrong = new ArrayList<>();
        GuidanceRecord record = GuidanceReader.readStrictly(json(line), wrong);
        wrong.stream()
                .map(fault -> at(line, fault))
                .filter(
                        fault ->
                                missing.stream()
                                        .map(Fault::pointer)
                                        .noneMatch(fault.pointer()::equals))
                .forEach(faults::add);
        return new Read(line, named ? row : "", line.cell("point").strip(), count, record);
    }

    private int count(CsvRows.Row line) {
        String text = line.cell("count").strip();
        int count = text.isEmpty() ? 1 : text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
        if (count < 1 || count > MOST_SIMILAR) {
            faults.add(line.fault("count", "out-of-range", "1–" + MOST_SIMILAR));
            return 1;
        }
        return count;
    }

    private static ObjectNode json(CsvRows.Row line) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode errands = json.putArray("errands");
        for (String code : line.cell("errands").strip().split("[\\s,;|+]+")) {
            errands.add(code.toLowerCase(Locale.ROOT));
        }
        json.put("precision", "day");
        for (String column : CODES) {
            put(json, column, line.cell(column).strip().toLowerCase(Locale.ROOT));
        }
        AS_WRITTEN.forEach(column -> put(json, column, line.cell(column).strip()));
        NUMBERS.forEach(column -> putNumber(json, column, line.cell(column).strip()));
        // In a file the heads of a group are not the count of similar rows
        putNumber(json, "count", line.cell("heads").strip());
        String interpreter = line.cell("interpreter").strip().toLowerCase(Locale.ROOT);
        if (YES.contains(interpreter) || NO.contains(interpreter)) {
            json.put("interpreter", YES.contains(interpreter));
        } else {
            put(json, "interpreter", interpreter);
        }
        return json;
    }

    private static void put(ObjectNode json, String field, String text) {
        if (!text.isEmpty()) {
            json.put(field, text);
        }
    }

    private static void putNumber(ObjectNode json, String field, String text) {
        if (text.matches("[0-9]{1,6}")) {
            json.put(field, Integer.parseInt(text));
        } else {
            put(json, field, text);
        }
    }

    /// A fault of a record, at the column that it comes from.
    static Fault at(CsvRows.Row line, Fault fault) {
        String field = fault.pointer().replaceFirst("^/", "").split("/", 2)[0];
        return line.fault(field.equals("count") ? "heads" : field, fault.code(), fault.detail());
    }
}

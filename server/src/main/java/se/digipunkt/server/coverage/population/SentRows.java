package se.digipunkt.server.coverage.population;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.common.CsvColumns;
import se.digipunkt.server.common.CsvRows;
import se.digipunkt.server.storage.GeoPackage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// Rows of a file in any of the three forms in which SCB gives its grid, told from its beginning:
/// GeoPackage (a SQLite file), GeoJSON, or a table. None is held whole.
final class SentRows {

    /// Sweden has about 115 000 cells with inhabitants.
    static final int MOST_ROWS = 250_000;

    private static final byte[] SQLITE = "SQLite format 3".getBytes(StandardCharsets.US_ASCII);

    private final CsvColumns columns;
    private final List<Fault> faults;

    SentRows(CsvColumns columns, List<Fault> faults) {
        this.columns = columns;
        this.faults = faults;
    }

    void each(InputStream sent, Consumer<TypedRow> told) {
        try (BufferedInputStream file = new BufferedInputStream(sent)) {
            byte[] beginning = beginning(file);
            if (startsWith(beginning, SQLITE)) {
                GeoPackage.each(
                        file,
                        MOST_ROWS,
                        (number, cells) -> told.accept(row("/line/" + number, cells)),
                        refused -> faults.add(new Fault("/line/1", refused, "")));
            } else if (new String(beginning, StandardCharsets.UTF_8).strip().startsWith("{")) {
                features(file, told);
            } else {
                CsvRows.each(
                        file,
                        columns,
                        MOST_ROWS,
                        faults,
                        row -> told.accept(TypedRow.of(row, faults)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] beginning(BufferedInputStream file) throws IOException {
        file.mark(SQLITE.length);
        byte[] beginning = file.readNBytes(SQLITE.length);
        file.reset();
        return beginning;
    }

    private static boolean startsWith(byte[] bytes, byte[] with) {
        return java.util.Arrays.equals(bytes, with);
    }

    private TypedRow row(String at, Map<String, String> cells) {
        Map<String, String> lower = new HashMap<>();
        cells.forEach((name, text) -> lower.put(name.toLowerCase(Locale.ROOT), text));
        return new TypedRow(at, lower, faults);
    }

    private void features(InputStream file, Consumer<TypedRow> told) throws IOException {
        try (JsonParser json = new ObjectMapper().getFactory().createParser(file)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME
                        && json.currentName().equals("features")) {
                    json.nextToken();
                    for (int number = 1; json.nextToken() == JsonToken.START_OBJECT; number++) {
                        JsonNode feature = json.readValueAsTree();
                        if (number > MOST_ROWS) {
                            faults.add(
                                    new Fault(
                                            "/feature/" + number,
                                            "too-many-rows",
                                            Integer.toString(MOST_ROWS)));
                            return;
                        }
                        told.accept(row("/feature/" + number, cells(feature)));
                    }
                }
            }
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            faults.add(new Fault("/feature/1", "malformed-json", ""));
        }
    }

    private static Map<String, String> cells(JsonNode feature) {
        Map<String, String> cells = new HashMap<>();
        feature.path("properties")
                .properties()
                .forEach(
                        property ->
                                cells.put(
                                        property.getKey(),
                                        property.getValue().isNull()
                                                ? ""
                                                : property.getValue().asText()));
        return cells;
    }
}

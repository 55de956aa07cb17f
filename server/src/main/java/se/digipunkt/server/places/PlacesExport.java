package se.digipunkt.server.places;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.inject.Singleton;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import se.digipunkt.server.common.CsvCells;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Files of the points or buses in use, made so that reading one in again changes nothing.
@Singleton
final class PlacesExport {

    private final Places places;
    private final ObjectMapper json;

    PlacesExport(Places places, ObjectMapper json) {
        this.places = places;
        this.json = json;
    }

    private List<? extends Place> all(PlaceType type) {
        return switch (type) {
            case POINT -> places.listPoints();
            case BUS -> places.listBuses();
        };
    }

    /// @param spreadsheet as a Swedish Excel opens it by a double click: semicolons, and a byte
    ///   order mark to tell that it is UTF-8
    String csv(PlaceType type, boolean spreadsheet) {
        List<String> columns =
                PlaceColumns.of(type).known().stream()
                        .filter(column -> !column.equals("hoursFrom"))
                        .toList();
        CSVFormat format =
                CsvCells.format(spreadsheet)
                        .builder()
                        .setHeader(columns.toArray(String[]::new))
                        .get();
        StringBuilder file = new StringBuilder(spreadsheet ? CsvCells.BYTE_ORDER_MARK : "");
        try (CSVPrinter printer = new CSVPrinter(file, format)) {
            for (Place place : all(type)) {
                Map<String, String> fields = new HashMap<>(PlaceForm.of(place).texts());
                fields.put("id", place.id());
                printer.printRecord(
                        columns.stream()
                                .map(column -> CsvCells.guarded(fields.getOrDefault(column, "")))
                                .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }

    /// GeoJSON (RFC 7946): the position as geometry, or null, and the rest as in the API.
    ObjectNode geoJson() {
        ObjectNode file = json.createObjectNode().put("type", "FeatureCollection");
        ArrayNode features = file.putArray("features");
        for (ServicePoint point : places.listPoints()) {
            features.add(feature(point));
        }
        return file;
    }

    private ObjectNode feature(ServicePoint point) {
        ObjectNode feature = json.createObjectNode().put("type", "Feature").put("id", point.id());
        feature.putNull("geometry");
        point.position()
                .ifPresent(
                        position ->
                                feature.putObject("geometry")
                                        .put("type", "Point")
                                        .putArray("coordinates")
                                        .add(position.lon())
                                        .add(position.lat()));
        ObjectNode properties = json.valueToTree(point);
        properties.remove(List.of("id", "lat", "lon"));
        feature.set("properties", properties);
        return feature;
    }
}

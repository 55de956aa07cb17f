package se.digipunkt.server.places;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import se.digipunkt.protocol.Fault;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.server.common.CsvRows;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads a GeoJSON FeatureCollection (RFC 7946): each feature a place, its `geometry` the position
/// or null, its `properties` the rest, named as in the API.
final class PlaceFeatures {

    private PlaceFeatures() {}

    static List<PlaceFile.Entry> read(PlaceType type, InputStream file, List<Fault> faults)
            throws IOException {
        JsonNode whole;
        try {
            whole = ProtocolJson.mapper().readTree(file);
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            faults.add(new Fault("/line/" + line, "malformed-json", ""));
            return List.of();
        }
        JsonNode features = whole.path("features");
        if (!whole.path("type").asText().equals("FeatureCollection") || !features.isArray()) {
            faults.add(new Fault("/line/1", "not-a-feature-collection", ""));
            return List.of();
        }
        if (features.isEmpty() || features.size() > CsvRows.MOST_ROWS) {
            faults.add(
                    features.isEmpty()
                            ? new Fault("/line/1", "no-rows", "")
                            : new Fault(
                                    "/line/1",
                                    "too-many-rows",
                                    Integer.toString(CsvRows.MOST_ROWS)));
            return List.of();
        }
        List<PlaceFile.Entry> entries = new ArrayList<>();
        for (int i = 0; i < features.size() && faults.size() < CsvRows.MOST_FAULTS; i++) {
            entries.add(entry(type, features.path(i), "/feature/" + (i + 1), faults));
        }
        return entries;
    }

    private static PlaceFile.Entry entry(
            PlaceType type, JsonNode feature, String at, List<Fault> faults) {
        ObjectNode body = ProtocolJson.mapper().createObjectNode();
        if (feature.path("properties") instanceof ObjectNode properties) {
            body.setAll(properties);
        } else {
            faults.add(new Fault(at + "/properties", "wrong-type", ""));
        }
        if (!feature.path("id").isMissingNode()) {
            body.set("id", feature.path("id"));
        }
        if (type == PlaceType.POINT && feature.has("geometry")) {
            position(body, feature.path("geometry"), at, faults);
        }
        List<Fault> own = new ArrayList<>();
        PlaceForm form = PlaceForm.json(body, own);
        own.forEach(
                fault -> faults.add(new Fault(at + fault.pointer(), fault.code(), fault.detail())));
        return new PlaceFile.Entry(at, given(body, form));
    }

    /// Longitude first, in degrees of WGS 84; a third number is a height, which is left out.
    private static void position(
            ObjectNode body, JsonNode geometry, String at, List<Fault> faults) {
        JsonNode coordinates = geometry.path("coordinates");
        if (geometry.isNull()) {
            body.putNull("lat").putNull("lon");
        } else if (!geometry.path("type").asText().equals("Point") || coordinates.size() < 2) {
            faults.add(new Fault(at + "/geometry", "not-a-point", ""));
        } else {
            body.set("lon", coordinates.get(0));
            body.set("lat", coordinates.get(1));
        }
    }

    /// The fields that the file has, also those that it says are empty.
    private static Map<String, String> given(JsonNode body, PlaceForm form) {
        Map<String, String> fields = new HashMap<>(form.texts());
        fields.put("id", form.id());
        fields.put("hoursFrom", form.hoursFrom());
        fields.keySet().removeIf(field -> body.at("/" + PlaceForm.pointer(field)).isMissingNode());
        return fields;
    }
}

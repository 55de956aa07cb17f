package se.digipunkt.server.finder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.micronaut.context.annotation.Property;

import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The municipal borders of the region as GeoJSON (RFC 7946). Source: Statistics Sweden, see
/// `reference/NOTICE.md`.
@Singleton
final class Borders {

    private static final String FILE = "/reference/municipality-borders.geojson";

    private final byte[] geoJson;

    Borders(@Property(name = "digipunkt.region") String region) {
        ObjectMapper json = new ObjectMapper();
        try (InputStream stream = Borders.class.getResourceAsStream(FILE)) {
            JsonNode country = json.readTree(Objects.requireNonNull(stream, FILE));
            ObjectNode borders = json.createObjectNode().put("type", "FeatureCollection");
            var features = borders.putArray("features");
            for (JsonNode municipality : country.path("features")) {
                if (municipality.path("properties").path("lan_code").asText().equals(region)) {
                    features.add(municipality);
                }
            }
            geoJson = borders.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] geoJson() {
        return geoJson.clone();
    }
}

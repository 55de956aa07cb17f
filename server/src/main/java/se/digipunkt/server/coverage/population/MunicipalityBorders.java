package se.digipunkt.server.coverage.population;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.Position;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// In which municipality a position lies, by the generalised borders of all Sweden that the program
/// brings (`reference/NOTICE.md`). They cut off skerries and shores: what lies in none belongs to
/// the nearest.
@Singleton
final class MunicipalityBorders {

    private static final String FILE = "/reference/municipality-borders.geojson";

    /// Beyond it a position is not in Sweden at all.
    private static final double MOST_METRES = 25_000;

    private static final double METRES_OF_A_DEGREE = 111_195;

    private final List<Area> areas = new ArrayList<>();

    /// Reading them takes some tens of milliseconds: done when the first file of cells comes.
    MunicipalityBorders() {}

    Optional<String> at(Position position) {
        List<Area> all = areas();
        return all.stream()
                .filter(area -> area.contains(position.lon(), position.lat()))
                .findFirst()
                .or(() -> nearest(all, position))
                .map(Area::code);
    }

    private static Optional<Area> nearest(List<Area> all, Position position) {
        Area nearest = null;
        double least = MOST_METRES;
        for (Area area : all) {
            double metres = area.metresTo(position.lon(), position.lat(), least);
            if (metres < least) {
                least = metres;
                nearest = area;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private synchronized List<Area> areas() {
        if (areas.isEmpty()) {
            try (InputStream stream = MunicipalityBorders.class.getResourceAsStream(FILE)) {
                JsonNode country =
                        new ObjectMapper().readTree(Objects.requireNonNull(stream, FILE));
                for (JsonNode feature : country.path("features")) {
                    areas.add(Area.of(feature));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return areas;
    }

    /// @param rings longitude and latitude in turn, outer ones and holes alike
    private record Area(String code, List<double[]> rings, double[] box) {

        static Area of(JsonNode feature) {
            JsonNode geometry = feature.path("geometry");
            JsonNode coordinates = geometry.path("coordinates");
            List<double[]> rings = new ArrayList<>();
            if (geometry.path("type").asText().equals("Polygon")) {
                coordinates.forEach(ring -> rings.add(ring(ring)));
            } else {
                coordinates.forEach(polygon -> polygon.forEach(ring -> rings.add(ring(ring))));
            }
            return new Area(feature.path("properties").path("code").asText(), rings, box(rings));
        }

        private static double[] ring(JsonNode positions) {
            double[] ring = new double[2 * positions.size()];
            for (int i = 0; i < positions.size(); i++) {
                ring[2 * i] = positions.get(i).get(0).asDouble();
                ring[2 * i + 1] = positions.get(i).get(1).asDouble();
            }
            return ring;
        }

        private static double[] box(List<double[]> rings) {
            double[] box = {180, 90, -180, -90};
            for (double[] ring : rings) {
                for (int i = 0; i < ring.length; i += 2) {
                    box[0] = Math.min(box[0], ring[i]);
                    box[1] = Math.min(box[1], ring[i + 1]);
                    box[2] = Math.max(box[2], ring[i]);
                    box[3] = Math.max(box[3], ring[i + 1]);
                }
            }
            return box;
        }

        /// By how often a line eastward crosses the border: odd within.
        boolean contains(double lon, double lat) {
            if (lon < box[0] || lon > box[2] || lat < box[1] || lat > box[3]) {
                return false;
            }
            boolean within = false;
            for (double[] ring : rings) {
                for (int i = 0; i + 3 < ring.length; i += 2) {
                    boolean crosses = ring[i + 1] > lat != ring[i + 3] > lat;
                    if (crosses && lon < crossing(ring, i, lat)) {
                        within = !within;
                    }
                }
            }
            return within;
        }

        private static double crossing(double[] ring, int i, double lat) {
            double share = (lat - ring[i + 1]) / (ring[i + 3] - ring[i + 1]);
            return ring[i] + share * (ring[i + 2] - ring[i]);
        }

        /// On a plane that touches the earth at the position: right enough within some kilometres.
        ///
        /// @param most infinite when it is farther in any case
        double metresTo(double lon, double lat, double most) {
            double east = METRES_OF_A_DEGREE * Math.cos(Math.toRadians(lat));
            double margin = most / east;
            if (lon < box[0] - margin
                    || lon > box[2] + margin
                    || lat < box[1] - most / METRES_OF_A_DEGREE
                    || lat > box[3] + most / METRES_OF_A_DEGREE) {
                return Double.POSITIVE_INFINITY;
            }
            double least = Double.POSITIVE_INFINITY;
            for (double[] ring : rings) {
                for (int i = 0; i + 3 < ring.length; i += 2) {
                    least =
                            Math.min(
                                    least,
                                    fromOrigin(
                                            (ring[i] - lon) * east,
                                            (ring[i + 1] - lat) * METRES_OF_A_DEGREE,
                                            (ring[i + 2] - lon) * east,
                                            (ring[i + 3] - lat) * METRES_OF_A_DEGREE));
                }
            }
            return least;
        }

        private static double fromOrigin(double x1, double y1, double x2, double y2) {
            double dx = x2 - x1;
            double dy = y2 - y1;
            double square = dx * dx + dy * dy;
            double along = square == 0 ? 0 : -(x1 * dx + y1 * dy) / square;
            double t = Math.clamp(along, 0, 1);
            return Math.hypot(x1 + t * dx, y1 + t * dy);
        }
    }
}

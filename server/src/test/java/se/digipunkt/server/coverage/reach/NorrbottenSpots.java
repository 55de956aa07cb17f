package se.digipunkt.server.coverage.reach;

import se.digipunkt.server.common.CsvColumns;
import se.digipunkt.server.common.CsvRows;
import se.digipunkt.server.places.Position;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/// The localities and service points that the program brings, without a database.
final class NorrbottenSpots {

    private NorrbottenSpots() {}

    static List<Spot> localities() {
        return allOfSweden().stream().filter(spot -> spot.municipality().startsWith("25")).toList();
    }

    static List<Spot> allOfSweden() {
        return rows("localities", "id", "name", "municipality", "population", "lat", "lon").stream()
                .map(
                        row ->
                                new Spot(
                                        row.cell("id"),
                                        row.cell("name"),
                                        row.cell("municipality"),
                                        position(row),
                                        people(row)))
                .toList();
    }

    private static int people(CsvRows.Row row) {
        String people = row.cell("population");
        return people.isEmpty() ? 0 : Integer.parseInt(people);
    }

    /// Where the points of a kind are whose position is known.
    static List<Position> points(Predicate<String> kinds) {
        return rows("norrbotten-service-points", "kinds", "lat", "lon").stream()
                .filter(row -> kinds.test(row.cell("kinds")) && !row.cell("lat").isEmpty())
                .map(NorrbottenSpots::position)
                .toList();
    }

    private static Position position(CsvRows.Row row) {
        return new Position(
                Double.parseDouble(row.cell("lat")), Double.parseDouble(row.cell("lon")));
    }

    private static List<CsvRows.Row> rows(String name, String... columns) {
        InputStream file = NorrbottenSpots.class.getResourceAsStream("/reference/" + name + ".csv");
        return CsvRows.read(
                        Objects.requireNonNull(file), CsvColumns.all(columns), new ArrayList<>())
                .rows();
    }
}

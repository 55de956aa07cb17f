package se.digipunkt.server.coverage.population;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.common.CsvColumns;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// Localities of another year than the program brings: a table, or GeoJSON with the same names.
final class LocalityRows {

    private static final double SOUTH = 55;
    private static final double NORTH = 69.5;
    private static final double WEST = 10;
    private static final double EAST = 25;

    static final CsvColumns COLUMNS =
            new CsvColumns(
                    List.of("id", "name", "municipality", "year", "people", "lat", "lon"),
                    List.of("id", "name", "municipality", "people", "lat", "lon"),
                    Map.of(
                            "id",
                            List.of("id", "tatortskod", "tatortcode", "tatortkod"),
                            "name",
                            List.of("name", "namn", "tatort"),
                            "municipality",
                            List.of("municipality", "municipalitycode", "kommun", "kommunkod"),
                            "year",
                            List.of("year", "ar", "år", "referenstid"),
                            "people",
                            List.of("people", "population", "folkmangd", "folkmängd", "bef")));

    private LocalityRows() {}

    /// @param municipalities codes that there are
    static PopulationFile<SpotRow> read(
            InputStream file, int year, Set<String> municipalities, List<Fault> faults) {
        PopulationFile<SpotRow> read = new PopulationFile<>();
        new SentRows(COLUMNS, faults)
                .each(
                        file,
                        row -> {
                            OptionalInt people = row.people("people");
                            OptionalInt of = row.year("year", year);
                            String municipality = GroupRows.code(row, municipalities);
                            double lat = row.degrees("lat", SOUTH, NORTH);
                            double lon = row.degrees("lon", WEST, EAST);
                            String id = row.text("id");
                            String name = row.text("name");
                            if (id.isEmpty() || name.isEmpty()) {
                                row.fault(id.isEmpty() ? "id" : "name", "required", "");
                            } else if (people.isPresent() && of.isPresent()) {
                                read.add(
                                        row,
                                        "id",
                                        of.getAsInt() + id,
                                        of.getAsInt(),
                                        new SpotRow(
                                                PopulationKind.LOCALITIES.code(),
                                                of.getAsInt(),
                                                id,
                                                name,
                                                municipality,
                                                lat,
                                                lon,
                                                people.getAsInt()));
                            }
                        });
        return read;
    }
}

package se.digipunkt.server.places;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.common.CsvCells;

import java.util.ArrayList;
import java.util.List;

/// The registry goes out as files and comes back from them, as programs and spreadsheets do it.
final class PlaceFilesTest {

    private static final String ALL_FIELDS =
            """
            {"id":"ddc-2523","name":"=Skaulo; \\"Centret\\"","names":{"se":"Čohkkiras","fit":"Sjokkeri"},
             "kinds":["digidelcenter","village-point"],"municipality":"2523","lat":67.4153,"lon":21.1106,
             "positionPrecision":"entrance","address":"Skolvägen 3, 982 60 Skaulo",
             "organisations":[{"name":"Gällivare kommun","role":"runs"},{"name":"Byn: vår","role":"hosts"}],
             "openingHours":"Mo-Fr 08:00-18:00; PH off","staffedHours":"Tu 10:00-14:00",
             "languages":["sv","fit"],"facilities":["private-room","step-free"],
             "contact":{"phone":"+46 970 170 00","email":"skaulo@example.org","web":"https://example.org/"},
             "validFrom":"2026-01-01","validTo":"2030-12-31","sample":true}
            """;

    private PlacesServer places;

    @BeforeEach
    void start() {
        places = new PlacesServer();
        places.server.post("/api/v1/points", ALL_FIELDS, places.admin);
        places.server.post(
                "/api/v1/points",
                """
                {"id":"lib-2510-1","name":"Jokkmokks bibliotek","kinds":["library"],
                 "municipality":"2510","openingHours":"Mo-Fr 10:00-17:00"}
                """,
                places.admin);
    }

    @AfterEach
    void stop() {
        places.close();
    }

    private String export(String name) {
        RunningServer.Answer answer = places.server.get("/api/v1/exports/" + name, null);
        assertThat(answer.status()).isEqualTo(200);
        return answer.response().body();
    }

    private static List<String> faults(RunningServer.Answer answer) {
        List<String> faults = new ArrayList<>();
        answer.json().path("errors").forEach(fault -> faults.add(fault.path("pointer").asText()));
        return faults;
    }

    private JsonNode point(String id) {
        return places.server.get("/api/v1/points/" + id, null).json();
    }

    @ParameterizedTest
    @CsvSource({
        "points.csv, text/csv",
        "points.csv?spreadsheet=true, text/csv",
        "points.geojson, application/geo+json",
        "points.geojson, application/json"
    })
    void whatWentOutChangesNothingWhenItComesBack(String name, String type) {
        JsonNode before = point("ddc-2523");

        RunningServer.Answer taken = places.importAs(type, "points", export(name), places.admin);

        assertThat(taken.json().toString())
                .isEqualTo("{\"created\":0,\"updated\":0,\"unchanged\":2,\"ignoredColumns\":[]}");
        assertThat(point("ddc-2523")).isEqualTo(before);
    }

    @Test
    void whatWentOutMakesTheSameRegistryElsewhere() {
        try (PlacesServer other = new PlacesServer()) {
            for (String name : List.of("points.csv", "points.geojson")) {
                String file = export(name).replace("ddc-2523", "new-" + name.length());

                assertThat(other.importAs("text/plain", "points", file, other.admin).status())
                        .isEqualTo(200);
                JsonNode made =
                        other.server.get("/api/v1/points/new-" + name.length(), null).json();
                assertThat(made.toString().replace("new-" + name.length(), "ddc-2523"))
                        .isEqualTo(point("ddc-2523").toString());
            }
        }
    }

    @Test
    void noCellIsAFormulaAndASwedishSpreadsheetOpensIt() {
        String file = export("points.csv?spreadsheet=true");

        assertThat(file)
                .startsWith("\uFEFFid;name;names;kinds;")
                .contains("\"'=Skaulo; \"\"Centret\"\"\"", ";'+46 970 170 00;");
        assertThat(CsvCells.unguarded(CsvCells.guarded("'=1"))).isEqualTo("'=1");
        assertThat(CsvCells.unguarded(CsvCells.guarded("'n"))).isEqualTo("'n");
    }

    @Test
    void aBusGoesOutAndComesBack() {
        places.importCsv("buses", "id,name,municipality\nbus-1,-Bussen,2584\n", places.admin);

        assertThat(
                        places.importCsv("buses", export("buses.csv"), places.admin)
                                .json()
                                .path("unchanged")
                                .asInt())
                .isEqualTo(1);
    }

    @Test
    void aColumnThatIsNotThereLeavesTheFieldAloneAndAnEmptyCellEmptiesIt() {
        places.importCsv(
                "points",
                "id,phone,address,name,kinds,municipality\n"
                        + "ddc-2523,0970-1,,Skaulo,digidelcenter,2523\n",
                places.admin);

        assertThat(point("ddc-2523").path("contact").toString())
                .contains("0970-1", "skaulo@example.org");
        assertThat(point("ddc-2523").has("address")).isFalse();
        assertThat(point("ddc-2523").path("names").path("se").asText()).isEqualTo("Čohkkiras");
        assertThat(point("ddc-2523").path("openingHours").asText()).contains("08:00-18:00");
    }

    @Test
    void geoJsonIsTakenWholeOrNotAtAllAndEveryFaultyFeatureIsTold() {
        RunningServer.Answer refused =
                places.importAs(
                        "application/geo+json",
                        "points",
                        """
                        {"type":"FeatureCollection","features":[
                         {"type":"Feature","id":"vp-1","geometry":null,
                          "properties":{"name":"Porjus","kinds":["village-point"],"municipality":"2510"}},
                         {"type":"Feature","id":"vp-2","geometry":{"type":"Point","coordinates":[66.9,19.8]},
                          "properties":{"name":5,"kinds":["village-point"],"municipality":"2510"}},
                         {"type":"Feature","id":"vp-3","geometry":{"type":"LineString","coordinates":[]},
                          "properties":{"name":"A","kinds":["village-point"],"municipality":"2510",
                           "organisations":[{"name":"X","role":"owns"}]}},
                         {"type":"Feature","properties":null},
                         {"type":"Feature","id":"vp-1","properties":{"name":"Twice","kinds":["library"],
                          "municipality":"2510"}}]}
                        """,
                        places.admin);

        assertThat(refused.slug()).isEqualTo("import-refused");
        assertThat(faults(refused))
                .contains(
                        "/feature/2/name",
                        "/feature/2/lat",
                        "/feature/2/lon",
                        "/feature/3/geometry",
                        "/feature/3/organisations/0/role",
                        "/feature/4/properties",
                        "/feature/4/id",
                        "/feature/5/id")
                .noneMatch(pointer -> pointer.startsWith("/feature/1/"));
        assertThat(places.server.get("/api/v1/points/vp-1", null).status()).isEqualTo(404);
    }

    @Test
    void brokenJsonIsToldWithItsLine() {
        assertThat(
                        faults(
                                places.importAs(
                                        "application/json",
                                        "points",
                                        "{\"type\":\"FeatureCollection\",\n\"features\":[{]}",
                                        places.admin)))
                .containsExactly("/line/2");
    }

    @Test
    void whatIsArchivedIsNotInTheFileAndCannotBeChangedByOne() {
        String file = export("points.csv");
        places.server.post("/api/v1/points/ddc-2523/archival", "", places.admin);

        assertThat(export("points.csv")).doesNotContain("ddc-2523");
        assertThat(faults(places.importCsv("points", file, places.admin)))
                .hasSize(1)
                .allMatch(pointer -> pointer.endsWith("/id"));
    }
}

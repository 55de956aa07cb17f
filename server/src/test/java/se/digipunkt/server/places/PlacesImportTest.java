package se.digipunkt.server.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import se.digipunkt.server.RunningServer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

final class PlacesImportTest {

    private static final String HEADER =
            "id,name,kinds,municipality,lat,lon,positionPrecision,openingHours,staffedHours,"
                    + "validFrom,validTo,sample\n";
    private static final String JOKKMOKK =
            "lib-2510-1,Jokkmokks bibliotek,library,2510,66.6,19.8,,Mo-Fr 10:00-17:00,,,,\n";

    private PlacesServer places;

    @BeforeEach
    void start() {
        places = new PlacesServer();
    }

    @AfterEach
    void stop() {
        places.close();
    }

    private RunningServer.Answer load(String csv) {
        return places.importCsv("points", csv, places.admin);
    }

    private static List<String> faults(RunningServer.Answer answer) {
        List<String> pointers = new ArrayList<>();
        answer.json().path("errors").forEach(e -> pointers.add(e.path("pointer").asText()));
        return pointers;
    }

    private int pointCount() {
        return places.server.get("/api/v1/points", null).json().path("items").size();
    }

    private static String shipped(String name) throws IOException {
        try (InputStream file = PlacesImportTest.class.getResourceAsStream("/reference/" + name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void takesTheShippedPointsAndBusesAndThenFindsThemUnchanged() throws IOException {
        String points = shipped("norrbotten-service-points.csv");

        assertThat(load(points).json().toString())
                .isEqualTo(
                        "{\"created\":31,\"updated\":0,\"unchanged\":0,\"ignoredColumns\":[\"source_url\"]}");
        assertThat(load(points).json().path("unchanged").asInt()).isEqualTo(31);
        assertThat(
                        places.importCsv("buses", shipped("norrbotten-buses.csv"), places.admin)
                                .json()
                                .path("created")
                                .asInt())
                .isEqualTo(7);
        assertThat(
                        places.server
                                .get("/api/v1/points/ddc-2523", null)
                                .json()
                                .path("sample")
                                .asBoolean())
                .isTrue();
    }

    @Test
    void aSecondFileUpdates() {
        load(HEADER + JOKKMOKK);

        RunningServer.Answer again =
                load(
                        HEADER
                                + JOKKMOKK.replace("Jokkmokks bibliotek", "Dálvvadisá girjerádju")
                                + "lib-2510-2,Porjus,village-point;library,2510,,,,,,,,\n");

        assertThat(again.json().path("created").asInt()).isEqualTo(1);
        assertThat(again.json().path("updated").asInt()).isEqualTo(1);
        assertThat(
                        places.server
                                .get("/api/v1/points/lib-2510-1", null)
                                .json()
                                .path("name")
                                .asText())
                .isEqualTo("Dálvvadisá girjerádju");
    }

    @Test
    void tellsEveryFaultyRowAndTakesNone() {
        RunningServer.Answer refused =
                load(
                        HEADER
                                + JOKKMOKK
                                + "region,A,library,2510,,,,,,,,\n"
                                + "aa,B,library,9999,,,,,,,,\n"
                                + "bb,C,shop,2510,,,,,,2026-02-30,,\n"
                                + "lib-2510-1,Twice,library,2510,,,,,,,,\n"
                                + "cc,D,library,2510,,,\n"
                                + "dd,E,library,2510,91,19,,,,,,\n");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.slug()).isEqualTo("import-refused");
        assertThat(faults(refused))
                .containsExactly(
                        "/line/3/id",
                        "/line/4/municipality",
                        "/line/5/kinds",
                        "/line/5/validFrom",
                        "/line/6/id",
                        "/line/7",
                        "/line/8/lat");
        assertThat(pointCount()).isZero();
    }

    @Test
    void takesWhatASwedishSpreadsheetSaves() {
        RunningServer.Answer taken =
                load(
                        "\uFEFFid;name;kinds;municipality;lat;lon\r\n"
                                + "oj-1;Öjebyn;\"library;bus-stop\";2581;65,35;21,40\r\n");

        assertThat(taken.status()).isEqualTo(200);
        assertThat(places.server.get("/api/v1/points/oj-1", null).json().path("lat").asDouble())
                .isEqualTo(65.35);
    }

    @Test
    void tellsAnEmptyFileAndOneThatIsNotATable() {
        assertThat(faults(load(""))).containsExactly("/line/1");
        assertThat(faults(load(HEADER))).containsExactly("/line/2");
        assertThat(faults(load("[1, 2]"))).contains("/line/1/id", "/line/1/name");
        assertThat(faults(load("{\"id\": 1}"))).containsExactly("/line/1");
        assertThat(pointCount()).isZero();
    }

    @Test
    void anIdOfABusIsNoPoint() {
        places.importCsv("buses", "id,name,municipality\nbus-1,Bussen,2510\n", places.admin);

        RunningServer.Answer refused = load(HEADER + JOKKMOKK.replace("lib-2510-1", "bus-1"));

        assertThat(refused.slug()).isEqualTo("import-refused");
        assertThat(faults(refused)).containsExactly("/line/2/id");
    }

    @Test
    void aCoordinatorImportsOnlyTheirMunicipality() {
        load(HEADER + "lib-2580-1,Luleå stadsbibliotek,library,2580,,,,,,,,\n");

        assertThat(places.importCsv("points", HEADER + JOKKMOKK, places.jokkmokk).status())
                .isEqualTo(200);
        RunningServer.Answer foreign =
                places.importCsv(
                        "points",
                        HEADER + JOKKMOKK + "lib-2580-1,Mine,library,2510,,,,,,,,\n",
                        places.jokkmokk);

        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.slug()).isEqualTo("forbidden");
        assertThat(faults(foreign)).containsExactly("/line/3/municipality");
    }

    @Test
    void whatIsWrongIsToldTogetherWithWhatBelongsToOthers() {
        RunningServer.Answer refused =
                places.importCsv(
                        "points",
                        HEADER
                                + "jokk-1,Jokkmokk,castle,2510,,,,,,,,\n"
                                + "lulea-1,Luleå,castle,2580,,,,,,,,\n"
                                + "pitea-1,Piteå,library,2581,,,,,,,,\n",
                        places.jokkmokk);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(faults(refused))
                .containsExactlyInAnyOrder(
                        "/line/2/kinds",
                        "/line/3/kinds",
                        "/line/3/municipality",
                        "/line/4/municipality");
    }

    @Test
    void theRegionImportsPointsAndBusesOfAllMunicipalities() {
        assertThat(
                        places.importCsv(
                                        "points",
                                        HEADER
                                                + JOKKMOKK
                                                + "lib-2580-1,Luleå,library,2580,,,,,,,,\n",
                                        places.region)
                                .json()
                                .path("created")
                                .asInt())
                .isEqualTo(2);
        assertThat(
                        places.importCsv(
                                        "buses",
                                        "id,name,municipality\nbus-1,Bussen,2584\n",
                                        places.region)
                                .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/csv; charset=utf-8",
                "text/plain",
                "text/plain; charset=UTF-8",
                "text/tab-separated-values",
                "application/csv",
                "application/vnd.ms-excel; charset=utf-8",
                "application/octet-stream"
            })
    void takesWhatProgramsCallACsvFile(String type) {
        RunningServer.Answer taken =
                places.importAs(type, "points", HEADER + JOKKMOKK, places.admin);

        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.json().path("created").asInt()).isEqualTo(1);
        assertThat(faults(places.importAs(type, "points", "", places.admin)))
                .containsExactly("/line/1");
    }

    @Test
    void takesATableInTheSpellingsOfOthers() {
        RunningServer.Answer taken =
                load(
                        """
                        id\tname\ttype\tmunicipality\tmunicipality_code\tcoordinate_precision\topening_hours\tstaffed_hours\tvalid_from\tvalid_to\tfax
                        vp-1\tPorjus\tvillage_service_point|bus_stop library\tJokkmokk\t2510\taddress\tMo 10:00-12:00\tMo 11:00-12:00\t2026-01-01\t2026-12-31\t0971
                        """);

        assertThat(taken.json().path("ignoredColumns").toString())
                .isEqualTo("[\"municipality\",\"fax\"]");
        assertThat(places.server.get("/api/v1/points/vp-1", null).json().toString())
                .isEqualTo(
                        """
                        {"id":"vp-1","name":"Porjus","kinds":["village-point","library","bus-stop"],"municipality":"2510","positionPrecision":"address","openingHours":"Mo 10:00-12:00","staffedHours":"Mo 11:00-12:00","validFrom":"2026-01-01","validTo":"2026-12-31"}\
                        """);
    }

    @Test
    void aFileThatTakesHoursBackTellsOfWhichPoints() {
        String head = "id,name,kinds,municipality,openingHours\n";
        String old = "porjus,Porjus,village-point,2510,Mo-Fr 10:00-12:00\n";
        places.importCsv("points", head + old, places.jokkmokk);
        String newer = old.replace("12:00", "16:00") + "murjek,Murjek,village-point,2510,24/7\n";
        assertThat(
                        places.importCsv("points", head + newer, places.jokkmokk)
                                .json()
                                .path("hoursChanged")
                                .toString())
                .isEqualTo("[\"porjus\"]");

        assertThat(
                        places.server
                                .upload("/points/all/import", head + old, places.jokkmokk)
                                .response()
                                .body())
                .contains("Punkter som har fått andra tider: 1", "/points/porjus/history");
        assertThat(
                        places.importCsv("points", head + old, places.jokkmokk)
                                .json()
                                .has("hoursChanged"))
                .isFalse();
    }
}

package se.digipunkt.server.places;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.RunningServer;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;

final class PlacesApiTest {

    private static PlacesServer places;

    @BeforeAll
    static void start() {
        places = new PlacesServer();
    }

    @AfterAll
    static void stop() {
        places.close();
    }

    private static RunningServer.Answer add(String json, String token) {
        return places.server.post("/api/v1/points", json, token);
    }

    private static RunningServer.Answer get(String path) {
        return places.server.get(path, null);
    }

    private static List<String> faults(RunningServer.Answer answer) {
        List<String> pointers = new ArrayList<>();
        answer.json().path("errors").forEach(e -> pointers.add(e.path("pointer").asText()));
        return pointers;
    }

    @Test
    void aPointHasTheShapeOfTheContract() {
        String point =
                """
                {"id": "lib-2580-1", "name": "Luleå stadsbibliotek", "kinds": ["library"],\
                 "municipality": "2580", "lat": 65.58, "lon": 22.19,\
                 "positionPrecision": "locality-centroid",\
                 "openingHours": "Mo-Fr 09:00-18:00; PH off", "staffedHours": "Mo-Fr 10:00-16:00",\
                 "validFrom": "2026-01-01"}\
                """
                        .replace("\\\n", "");

        RunningServer.Answer made = add(point, places.admin);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.response().headers().firstValue("Location"))
                .contains("/api/v1/points/lib-2580-1");
        assertThat(get("/api/v1/points/lib-2580-1").response().body())
                .isEqualTo(point.replaceAll("(?<=[:,{\\[]) (?=[\"\\[0-9])", ""));
    }

    @Test
    void whatIsArchivedIsListedForItsCoordinatorAlone() {
        for (String municipality : List.of("2510", "2580")) {
            String id = "archived-" + municipality;
            add(
                    """
                    {"id": "%s", "name": "Affären", "kinds": ["village-point"],
                     "municipality": "%s"}
                    """
                            .formatted(id, municipality),
                    places.admin);
            places.server.post("/api/v1/points/" + id + "/archival", "", places.admin);
        }

        RunningServer.Answer archived =
                places.server.get("/api/v1/archived-points", places.jokkmokk);

        assertThat(archived.json().path("items").findValuesAsText("id"))
                .containsExactly("archived-2510");
        assertThat(archived.json().path("items").path(0).path("archivedOn").asText()).isNotEmpty();
        assertThat(get("/api/v1/archived-points").status()).isEqualTo(401);
        assertThat(places.server.get("/api/v1/archived-points", places.region).status())
                .isEqualTo(403);
        assertThat(
                        places.server
                                .get("/api/v1/archived-buses", places.jokkmokk)
                                .json()
                                .path("items"))
                .isEmpty();
    }

    @Test
    void withoutAnIdOneIsMade() {
        String json =
                "{\"name\":\"Porjus\",\"kinds\":[\"village-point\"],\"municipality\":\"2510\"}";

        assertThat(add(json, places.jokkmokk).json().path("id").asText()).isEqualTo("porjus-2510");
        assertThat(add(json, places.jokkmokk).json().path("id").asText())
                .isEqualTo("porjus-2510-2");
    }

    @Test
    void putReplacesThePointWhole() {
        add(
                """
                {"id":"vuollerim","name":"Vuolerim","kinds":["library"],"municipality":"2510",
                 "openingHours":"Mo 10:00-12:00"}
                """,
                places.admin);

        RunningServer.Answer changed =
                places.put(
                        "/api/v1/points/vuollerim",
                        "{\"name\":\"Vuollerim\",\"kinds\":[\"library\"],\"municipality\":\"2510\"}",
                        places.jokkmokk);

        assertThat(changed.status()).isEqualTo(200);
        JsonNode point = get("/api/v1/points/vuollerim").json();
        assertThat(point.path("name").asText()).isEqualTo("Vuollerim");
        assertThat(point.has("openingHours")).isFalse();
        assertThat(places.put("/api/v1/points/nowhere", "{}", places.admin).status())
                .isEqualTo(404);
        assertThat(
                        faults(
                                places.put(
                                        "/api/v1/points/vuollerim",
                                        "{\"id\":\"other\",\"name\":\"V\",\"kinds\":[\"library\"],"
                                                + "\"municipality\":\"2510\"}",
                                        places.admin)))
                .containsExactly("/id");
    }

    @Test
    void tellsEveryFaultAtItsField() {
        RunningServer.Answer refused =
                add(
                        """
                        {"id":"region","name":5,"kinds":["post-office"],"municipality":"9999",
                         "lat":22.19,"lon":65.58,"validFrom":"2026-02-30"}
                        """,
                        places.admin);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.slug()).isEqualTo("validation");
        assertThat(faults(refused))
                .contains("/id", "/name", "/kinds", "/municipality", "/lat", "/lon", "/validFrom");
        assertThat(add("[]", places.admin).status()).isEqualTo(400);
        assertThat(add("{\"name\":", places.admin).slug()).isEqualTo("not-json");
    }

    @Test
    void refusesTheReservedIds() {
        for (String id : List.of("region", "2510", "0000", "A", "a", "-a", "å-stugan")) {
            RunningServer.Answer refused =
                    add(
                            "{\"id\":\"%s\",\"name\":\"X\",\"kinds\":[\"library\"],\"municipality\":\"2510\"}"
                                    .formatted(id),
                            places.admin);

            assertThat(refused.slug()).isEqualTo("validation");
            assertThat(faults(refused)).containsExactly("/id");
        }
    }

    @Test
    void pointsAndBusesShareTheirIds() {
        String bus =
                "{\"id\":\"bus-kiruna\",\"name\":\"Kiruna bokbuss\",\"municipality\":\"2584\"}";

        assertThat(places.server.post("/api/v1/buses", bus, places.admin).status()).isEqualTo(201);
        RunningServer.Answer taken =
                add(
                        "{\"id\":\"bus-kiruna\",\"name\":\"X\",\"kinds\":[\"library\"],\"municipality\":\"2584\"}",
                        places.admin);

        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.slug()).isEqualTo("id-taken");
        assertThat(get("/api/v1/buses/bus-kiruna").response().body()).isEqualTo(bus);
        assertThat(get("/api/v1/points/bus-kiruna").status()).isEqualTo(404);
    }

    @Test
    void onlyTheCoordinatorOfTheMunicipalityMayChangeIt() {
        String inLulea = "{\"name\":\"X\",\"kinds\":[\"library\"],\"municipality\":\"2580\"}";

        assertThat(add(inLulea, places.jokkmokk).status()).isEqualTo(403);
        assertThat(add(inLulea, places.jokkmokk).slug()).isEqualTo("forbidden");
        assertThat(add(inLulea, places.region).status()).isEqualTo(403);
        assertThat(places.server.post("/api/v1/points", inLulea, null).status()).isEqualTo(401);
    }

    @Test
    void listsPageByPageAndByMunicipalityAndKind() {
        for (int i = 1; i <= 5; i++) {
            add(
                    "{\"id\":\"haparanda-%d\",\"name\":\"H\",\"kinds\":[\"library\",\"bus-stop\"],\"municipality\":\"2583\"}"
                            .formatted(i),
                    places.admin);
        }

        List<String> seen = new ArrayList<>();
        String path = "/api/v1/points?municipality=2583&kind=bus-stop&limit=2";
        JsonNode page = get(path).json();
        page.path("items").forEach(item -> seen.add(item.path("id").asText()));
        while (page.has("next")) {
            page = get(path + "&cursor=" + page.path("next").asText()).json();
            page.path("items").forEach(item -> seen.add(item.path("id").asText()));
        }

        assertThat(seen)
                .containsExactly(
                        "haparanda-1", "haparanda-2", "haparanda-3", "haparanda-4", "haparanda-5");
        assertThat(get("/api/v1/points?municipality=2583&kind=village-point").json().toString())
                .isEqualTo("{\"items\":[]}");
        assertThat(faults(get("/api/v1/points?municipality=99"))).containsExactly("/municipality");
        assertThat(faults(get("/api/v1/points?kind=shop"))).containsExactly("/kind");
        assertThat(faults(get("/api/v1/points?limit=0"))).containsExactly("/limit");
        assertThat(faults(get("/api/v1/points?openAt=soon"))).containsExactly("/openAt");
    }

    @Test
    void aFieldOfTheWrongTypeIsToldOnce() {
        RunningServer.Answer refused =
                add(
                        """
                        {"name": 5, "kinds": "library", "municipality": 2510, "lat": "66.6", "lon": 19.8}
                        """,
                        places.admin);

        assertThat(faults(refused))
                .containsExactlyInAnyOrder("/name", "/kinds", "/municipality", "/lat");
    }

    @Test
    void aProgramThatSaysWhatItSawOverwritesNothingElse() {
        String first = "{\"name\":\"A\",\"kinds\":[\"library\"],\"municipality\":\"2510\"}";
        String second = first.replace("\"A\"", "\"B\"");
        add(first.replaceFirst("\\{", "{\"id\":\"seen-twice\","), places.admin);
        String tag = tag(get("/api/v1/points/seen-twice"));

        RunningServer.Answer changed = put("seen-twice", second, tag);
        RunningServer.Answer stale = put("seen-twice", first, tag);

        assertThat(changed.status()).isEqualTo(200);
        assertThat(tag(changed)).isNotEqualTo(tag).isEqualTo(tag(get("/api/v1/points/seen-twice")));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.slug()).isEqualTo("changed-meanwhile");
        assertThat(put("seen-twice", first, "W/\"x\", " + tag(changed)).status()).isEqualTo(200);
        assertThat(put("seen-twice", second, "*").status()).isEqualTo(200);
        assertThat(places.put("/api/v1/points/seen-twice", first, places.admin).status())
                .isEqualTo(200);
    }

    private static RunningServer.Answer put(String id, String json, String ifMatch) {
        return places.server.send(
                HttpRequest.newBuilder(places.server.uri("/api/v1/points/" + id))
                        .header("Authorization", "Bearer " + places.admin)
                        .header("Content-Type", "application/json")
                        .header("If-Match", ifMatch)
                        .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    private static String tag(RunningServer.Answer answer) {
        return answer.response().headers().firstValue("ETag").orElse("");
    }
}

package se.digipunkt.server.places;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import io.micronaut.context.ApplicationContext;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestClock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a point is beside its hours, and what became of it, by page and by API.
final class PlaceDetailsTest {

    private static final String CENTRE =
            """
            {"id":"ddc-2523","name":"DigidelCenter Skaulo","names":{"se":"Čohkkiras"},
             "kinds":["digidelcenter"],"municipality":"2523","address":"Skolvägen 3, Skaulo",
             "organisations":[{"name":"Gällivare kommun"}],"languages":["fit","sv"],
             "facilities":["hearing-loop"],"openingHours":"Mo-Fr 10:00-17:00",
             "contact":{"phone":"0970-170 00","email":"skaulo@example.org"}}
            """;

    private PlacesServer places;

    @BeforeEach
    void start() {
        places = PlacesServer.onFriday();
    }

    @AfterEach
    void stop() {
        places.close();
    }

    private void centre() {
        assertThat(places.server.post("/api/v1/points", CENTRE, places.admin).status())
                .isEqualTo(201);
    }

    private String page(String path, @Nullable String token) {
        RunningServer.Answer answer = places.server.get(path, token);
        assertThat(answer.status()).isEqualTo(200);
        return answer.response().body();
    }

    private List<String> pointers(RunningServer.Answer answer) {
        List<String> pointers = new ArrayList<>();
        answer.json().path("errors").forEach(fault -> pointers.add(fault.path("pointer").asText()));
        return pointers;
    }

    @Test
    void comesBackByApiAndIsShownToResidentsInWords() {
        centre();

        assertThat(places.server.get("/api/v1/points/ddc-2523", null).json().toString())
                .isEqualTo(
                        """
                        {"id":"ddc-2523","name":"DigidelCenter Skaulo","names":{"se":"Čohkkiras"},\
                        "kinds":["digidelcenter"],"municipality":"2523",\
                        "organisations":[{"name":"Gällivare kommun","role":"runs"}],\
                        "address":"Skolvägen 3, Skaulo","openingHours":"Mo-Fr 10:00-17:00",\
                        "languages":["fit","sv"],"facilities":["hearing-loop"],\
                        "contact":{"phone":"0970-170 00","email":"skaulo@example.org"}}\
                        """);
        assertThat(page("/points/ddc-2523", null))
                .contains("<bdi lang=\"se\">Čohkkiras</bdi>", "<bdi lang=\"fit\">meänkieli</bdi>")
                .contains("Hörslinga", "href=\"tel:097017000\"")
                .contains("href=\"mailto:skaulo@example.org\"", "Gällivare kommun</bdi> (driver)")
                .contains("Skolvägen 3, Skaulo")
                .doesNotContain("/history");
        assertThat(page("/points?name=cohkk", null)).doesNotContain("ddc-2523");
        assertThat(page("/points?name=%C4%8Dohkk", null)).contains("ddc-2523");
    }

    @Test
    void aProgramIsToldWhereEachFaultStands() {
        RunningServer.Answer refused =
                places.server.post(
                        "/api/v1/points",
                        """
                        {"id":"x-1","name":"X","kinds":["library"],"municipality":"2510",
                         "names":{"klingon":"X","se":5},"organisations":[{"name":"","role":"runs"},"y"],
                         "languages":["xx"],"facilities":"printer",
                         "contact":{"phone":"Anna Ek","email":"anna","web":"ftp://x.se/"}}
                        """,
                        places.admin);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(pointers(refused))
                .containsExactlyInAnyOrder(
                        "/names/se",
                        "/organisations/1",
                        "/facilities",
                        "/names/klingon",
                        "/organisations/0/name",
                        "/languages",
                        "/contact/phone",
                        "/contact/email",
                        "/contact/web");
    }

    @Test
    void aLibrarianFillsInTheFormAndNothingTypedIsLost() {
        centre();
        Map<String, String> typed = new HashMap<>();
        typed.put("name", "DigidelCenter Skaulo");
        typed.put("municipality", "2523");
        typed.put("kinds", "digidelcenter");
        typed.put("names/se", "Čohkkiras");
        typed.put("spare-language-0", "en");
        typed.put("spare-name-0", "Skaulo Digital Centre");
        typed.put("organisations/0/name", "Gällivare kommun");
        typed.put("organisations/0/role", "runs");
        typed.put("organisations/2/name", "Skaulo byaförening");
        typed.put("organisations/2/role", "hosts");
        typed.put("languages", "sv");
        typed.put("facilities", "printer");
        typed.put("contact/phone", "Ring Anna");

        String again = places.form("/points/ddc-2523/edit", typed, places.admin).response().body();

        assertThat(again)
                .contains("href=\"#contact/phone\">Telefon: ")
                .contains("value=\"Ring Anna\"", "value=\"Skaulo Digital Centre\"")
                .containsSubsequence("id=\"organisations/1/name\"", "Skaulo byaförening")
                .containsSubsequence("value=\"hosts\" selected", "organisations/2/name");

        typed.put("contact/phone", "0970-1");
        assertThat(places.form("/points/ddc-2523/edit", typed, places.admin).status())
                .isEqualTo(303);
        JsonNode saved = places.server.get("/api/v1/points/ddc-2523", null).json();
        assertThat(saved.path("names").toString())
                .isEqualTo("{\"en\":\"Skaulo Digital Centre\",\"se\":\"Čohkkiras\"}");
        assertThat(saved.path("organisations")).hasSize(2);
        assertThat(saved.path("facilities").toString()).isEqualTo("[\"printer\"]");
        assertThat(saved.path("contact").toString()).isEqualTo("{\"phone\":\"0970-1\"}");
    }

    @Test
    void theHistoryTellsWhoChangedWhatFromWhatToWhat() {
        centre();
        places.server.bean(TestClock.class).forward(Duration.ofMinutes(1));
        places.put(
                "/api/v1/points/ddc-2523",
                CENTRE.replace("hearing-loop", "printer").replace("-17:00", "-16:00"),
                places.admin);

        JsonNode latest =
                places.server
                        .get("/api/v1/points/ddc-2523/changes", places.region)
                        .json()
                        .path("items")
                        .get(0);
        assertThat(latest.path("who").asText()).isEqualTo("admin");
        assertThat(latest.path("fields").toString())
                .contains(
                        "{\"field\":\"facilities\",\"before\":\"hearing-loop\",\"after\":\"printer\"}");
        assertThat(page("/points/ddc-2523/history", places.region))
                .contains("Ändrades", "tider från 2026-11-20", "Lades till", "<bdi>admin</bdi>")
                .containsSubsequence("Vad som finns på plats", "Hörslinga", "→", "Skrivare")
                .containsSubsequence("Mo-Fr 10:00-17:00", "→", "Mo-Fr 10:00-16:00");
        assertThat(places.server.get("/points/ddc-2523/history", places.jokkmokk).status())
                .isEqualTo(403);
        assertThat(places.server.get("/api/v1/points/ddc-2523/changes", places.jokkmokk).status())
                .isEqualTo(403);
    }

    @Test
    void twoClicksPutAPointAwayAndTwoBringItBack() {
        centre();
        String path = "/points/ddc-2523";

        assertThat(page(path + "/archive", places.admin))
                .contains("Arkivera DigidelCenter Skaulo?");
        assertThat(places.form(path + "/archival", Map.of(), places.admin).status()).isEqualTo(303);

        assertThat(page(path, null))
                .contains("används inte längre", "Hitta hjälp i närheten")
                .doesNotContain(".ics", "Öppet nu");
        assertThat(page("/points", null)).doesNotContain("ddc-2523");
        assertThat(page("/near?lat=67.4&lon=21.1", null)).doesNotContain("ddc-2523");
        assertThat(page("/points/all/archived", places.admin)).contains(path + "/archive");
        assertThat(places.server.get("/api/v1/points", null).json().path("items")).isEmpty();
        assertThat(places.server.get("/api/v1" + path, null).json().path("archivedOn").asText())
                .isEqualTo("2026-11-20");
        assertThat(places.put("/api/v1" + path, CENTRE, places.admin).slug()).isEqualTo("archived");
        assertThat(places.server.get(path + "/edit", places.admin).status()).isEqualTo(303);

        assertThat(page(path + "/archive", places.admin)).contains("Ta tillbaka DigidelCenter");
        places.form(path + "/restoration", Map.of(), places.admin);

        assertThat(page(path, null)).contains("Hjälp nu till 17:00");
        assertThat(page("/points", null)).contains("ddc-2523");
        assertThat(page(path + "/history", places.admin))
                .contains("Arkiverades", "Togs tillbaka ur arkivet");
    }

    private void assertStaysAStop() {
        String bolebyn = "{\"name\":\"Bölebyn\",\"municipality\":\"2581\",\"kinds\":[\"%s\"]%s}";
        for (String other :
                List.of(
                        bolebyn.formatted("village-point", ""),
                        bolebyn.formatted("bus-stop", ",\"validTo\":\"2026-12-01\""))) {
            assertThat(places.put("/api/v1/points/bolebyn", other, places.admin).response().body())
                    .contains("Bussen ska fortfarande stanna här.");
        }
        String csv = "id,name,municipality,kinds\nbolebyn,Bölebyn,2581,village-point\n";
        assertThat(
                        places.server
                                .send(
                                        "POST",
                                        "/api/v1/imports/points",
                                        "text/csv",
                                        csv,
                                        places.admin)
                                .response()
                                .body())
                .contains("/line/2/kinds");
    }

    @Test
    void aPointIsNotPutAwayFromUnderItsBus() {
        SamplePlaces.addTo(places.server.bean(ApplicationContext.class));
        places.server.post(
                "/api/v1/rounds",
                """
                {"id":"norr","bus":"bus-pitea","name":"Norrturen","firstDay":"2026-11-23",
                 "rule":"FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
                 "stops":[{"point":"bolebyn","from":"10:00","to":"11:00"}]}
                """,
                places.admin);

        assertThat(places.server.post("/api/v1/points/bolebyn/archival", "", places.admin).slug())
                .isEqualTo("still-served");
        assertThat(places.server.post("/api/v1/buses/bus-pitea/archival", "", places.admin).slug())
                .isEqualTo("still-served");
        assertThat(page("/points/bolebyn/archive", places.admin)).contains("Bussen har turer kvar");
        assertStaysAStop();
        assertThat(page("/points", null)).contains("mån 23 nov. 10:00–11:00");
        assertThat(
                        places.server
                                .post("/api/v1/buses/bus-kiruna/archival", "", places.admin)
                                .status())
                .isEqualTo(200);
        assertThat(page("/buses", null)).doesNotContain("Kiruna bokbuss");
    }
}

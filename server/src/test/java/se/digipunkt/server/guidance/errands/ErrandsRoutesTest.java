package se.digipunkt.server.guidance.errands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestDatabase;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;

/// The errand list over HTTP, on Friday 2026-11-20.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ErrandsRoutesTest {

    private RunningServer server;
    private String admin;

    @BeforeAll
    void start() {
        server = RunningServer.on(TestDatabase.SQLITE, Map.of("test.clock", "true"));
        admin = server.admin();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void everybodyReadsTheListWithItsVersion() {
        RunningServer.Answer answer = server.get("/api/v1/errands", null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("version").asInt()).isEqualTo(1);
        assertThat(answer.json().path("items").path(0).path("texts").path("fi").asText())
                .isEqualTo("Sähköinen tunnistautuminen ja BankID");
        assertThat(answer.json().path("items").path(0).has("validFrom")).isFalse();
    }

    @Test
    void anErrandIsAddedFromTomorrowOn() {
        RunningServer.Answer answer =
                server.post(
                        "/api/v1/errands",
                        """
                        {"code": "drones", "texts": {"sv": "Drönare", "ar": "الطائرات"},
                         "digidelGroup": "everyday", "competences": ["5.3"], "validFrom": "2026-11-21"}
                        """,
                        admin);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("state").asText()).isEqualTo("coming");
        assertThat(server.get("/errands", admin).response().body()).contains("Drönare");
    }

    @Test
    void aComingNameIsShownInTheLanguageThatItChanges() {
        server.send(
                HttpRequest.newBuilder(server.uri("/api/v1/errands/email"))
                        .header("Authorization", "Bearer " + admin)
                        .header("Content-Type", "application/json")
                        .PUT(
                                HttpRequest.BodyPublishers.ofString(
                                        """
                                        {"texts": {"sv": "E-post", "en": "Mail and messages"},
                                         "validFrom": "2026-11-21"}
                                        """)));

        assertThat(server.get("/errands", admin).response().body().replaceAll("\\s+", " "))
                .contains(
                        "<bdi>E-post</bdi></span> <ul",
                        "name=\"language\" value=\"en\"",
                        "Ta tillbaka det nya namnet: ",
                        "<option value=\"\">Välj en grupp</option>")
                .doesNotContain("name=\"language\" value=\"sv\"")
                .containsPattern("<del><bdi>E-?mail</bdi></del>.{0,60}<ins><bdi>Mail and messages");
    }

    @Test
    void everythingThatIsWrongIsToldAtItsField() {
        RunningServer.Answer answer =
                server.post(
                        "/api/v1/errands",
                        """
                        {"code": "Drönare", "texts": {"en": "x", "tlh": "y", "fi": 7},
                         "digidelGroup": "space", "competences": ["9.9"], "validFrom": "2026-02-30"}
                        """,
                        admin);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder(
                        "/code",
                        "/texts/sv",
                        "/texts",
                        "/texts/fi",
                        "/digidelGroup",
                        "/competences/0",
                        "/validFrom");
    }

    @Test
    void anErrandIsNotRetiredBeforeItBegins() {
        server.post(
                "/api/v1/errands",
                """
                {"code": "e-voting", "texts": {"sv": "E-röstning"}, "digidelGroup": "other",
                 "competences": ["2.3"], "validFrom": "2027-01-01"}
                """,
                admin);

        for (String day : List.of("2026-12-01", "2027-01-01")) {
            RunningServer.Answer refused =
                    server.post(
                            "/api/v1/errands/e-voting/retirement",
                            "{\"validFrom\": \"%s\"}".formatted(day),
                            admin);
            assertThat(refused.status()).as(day).isEqualTo(400);
            assertThat(refused.json().path("errors").findValuesAsText("pointer"))
                    .containsExactly("/validFrom");
        }
    }

    @Test
    void whatNobodyHasCannotBeChanged() {
        assertThat(
                        server.post(
                                        "/api/v1/errands/fax/retirement",
                                        "{\"validFrom\": \"2026-12-01\"}",
                                        admin)
                                .status())
                .isEqualTo(404);
        assertThat(server.get("/errands/fax", admin).status()).isEqualTo(404);
    }
}

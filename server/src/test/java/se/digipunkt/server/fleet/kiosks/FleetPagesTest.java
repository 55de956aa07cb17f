package se.digipunkt.server.fleet.kiosks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.RunningServer.Answer;
import se.digipunkt.server.TestDatabase;

class FleetPagesTest {

    private static RunningServer server;
    private static String admin;
    private static String operator;

    @BeforeAll
    static void start() {
        server = RunningServer.on(TestDatabase.SQLITE);
        admin = server.admin();
        server.post(
                "/api/v1/points",
                "{\"id\":\"svp-harads\",\"name\":\"Servicepunkt"
                        + " Harads\",\"kinds\":[\"village-point\"],\"municipality\":\"2582\"}",
                admin);
        operator = server.user("driften", "operator", null);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void revokingWithoutTheTickAsksAgainAtTheBox() {
        String kiosk = kiosk();

        Answer asked = form("/kiosks/" + kiosk + "/revocation", "", operator);

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.response().body())
                .contains("Servicepunkt Harads", "id=\"sure-error\"", "href=\"#sure\"")
                .containsPattern("name=\"sure\"[^>]* required");
        assertThat(state(kiosk)).isNotEqualTo("revoked");

        form("/kiosks/" + kiosk + "/revocation", "sure=yes", operator);
        assertThat(state(kiosk)).isEqualTo("revoked");
    }

    @Test
    void whoMayMakeNoCodesIsToldWhoDoes() {
        assertThat(server.get("/kiosks", operator).response().body())
                .contains("Koden skapas av kommunens samordnare")
                .doesNotContain("action=\"/kiosks/codes\"");
        assertThat(server.get("/kiosks", admin).response().body())
                .contains("action=\"/kiosks/codes\"")
                .doesNotContain("Koden skapas av kommunens samordnare");
    }

    /// Its desk is locked too, which is nothing wrong.
    @Test
    void theIllKioskStandsFirstAndIsCounted() {
        form("/kiosks/" + kiosk() + "/revocation", "sure=yes", operator);
        String silent = kiosk();

        String page = server.get("/kiosks", operator).response().body();

        assertThat(page)
                .containsPattern("Behöver ses om: [1-9]")
                .doesNotContain("Personalvyn är låst");
        assertThat(page.indexOf(silent)).isLessThan(page.indexOf("Avstängd"));
    }

    @Test
    void theCodeComesWithBothSettingsThatAKioskIsStartedWith() {
        Answer made = form("/kiosks/codes", "place=svp-harads", admin);
        String page = made.response().headers().firstValue("Location").orElseThrow();

        assertThat(server.get(page, admin).response().body())
                .contains("DIGIPUNKT_SERVER=http://" + server.uri("/").getAuthority())
                .containsPattern("DIGIPUNKT_ENROLMENT_CODE=[0-9A-Z]{4}-[0-9A-Z]{4}");
    }

    private static String kiosk() {
        String code =
                server.post("/api/v1/enrolment-codes", "{\"servicePoint\":\"svp-harads\"}", admin)
                        .json()
                        .path("code")
                        .asText();
        return server.post(
                        "/kiosk/v1/enrolments",
                        "{\"code\":\"%s\",\"nonce\":\"nonce\"}".formatted(code),
                        null)
                .json()
                .path("kioskId")
                .asText();
    }

    private static String state(String kiosk) {
        return server.get("/api/v1/kiosks/" + kiosk, admin).json().path("state").asText();
    }

    private static Answer form(String path, String body, String token) {
        return server.send("POST", path, "application/x-www-form-urlencoded", body, token);
    }
}

package se.digipunkt.server.places.declared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestDatabase;

import java.util.List;
import java.util.Map;

/// A keeper confirms the hours of the point in Porjus; it is Saturday evening.
final class DeclaredPagesTest {

    private static final String PATH = "/points/svp-porjus/staffed-hours";

    private RunningServer server;
    private String keeper;

    @BeforeEach
    void start() {
        server =
                RunningServer.on(
                        TestDatabase.SQLITE,
                        Map.of("test.clock", true, "test.clock-at", "2026-11-21T17:00:00Z"));
        var made =
                server.post(
                        "/api/v1/points",
                        """
                        {"id":"svp-porjus","name":"Porjus","kinds":["village-point"],"municipality":"2510",
                         "staffedHours":"Mo-Fr 10:00-12:00","validFrom":"2026-11-16"}
                        """,
                        server.admin());
        assertThat(made.status()).as(made.response().body()).isEqualTo(201);
        keeper = server.user("keeper", "staff", null, "svp-porjus");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String page() {
        return server.get(PATH, keeper).response().body();
    }

    private RunningServer.Answer say(Map<String, String> fields) {
        return server.form(PATH, fields, keeper);
    }

    @Test
    void allDaysAreConfirmedInOnePress() {
        assertThat(page()).contains("Dagar att bekräfta: 5", "Inte känt");
        String days = "2026-11-16,2026-11-17,2026-11-18,2026-11-19,2026-11-20";

        assertThat(say(Map.of("days", days, "answer", "promised")).status()).isEqualTo(303);

        assertThat(page())
                .contains("Alla dagar är bekräftade", "Dagar att bekräfta i november 2026: 5");
    }

    @Test
    void accessIsConfirmedByMonthWhereNoKioskTells() {
        String days = "2026-11-16,2026-11-17,2026-11-18,2026-11-19,2026-11-20";
        assertThat(page())
                .contains("Öppet som utlovat i november 2026", "value=\"" + reversed(days));
        say(Map.of("kind", "access", "days", days, "answer", "promised"));

        say(Map.of("kind", "access", "days", "2026-11-18", "answer", "none"));

        assertThat(page()).contains("Alla öppettider är bekräftade", "Dagar att bekräfta: 5");
        assertThat(
                        server.get("/availability/svp-porjus?from=2026-11-16&to=2026-11-20", keeper)
                                .response()
                                .body())
                .contains(
                        "Självrapporterat: platser utan terminal",
                        "Självrapporterat de senaste 90 dagarna",
                        "öppet 2 tim, stängt 0 min",
                        "inget är mätt");
    }

    private static String reversed(String days) {
        return String.join(",", List.of(days.split(",")).reversed());
    }

    @Test
    void whereAKioskTellsThereIsNothingToConfirmOfAccess() {
        enrol();

        assertThat(page())
                .contains("Bekräfta bemannade timmar")
                .doesNotContain("Öppet som utlovat");
    }

    private void enrol() {
        String code =
                server.post(
                                "/api/v1/enrolment-codes",
                                "{\"servicePoint\":\"svp-porjus\"}",
                                server.admin())
                        .json()
                        .path("code")
                        .asText();
        server.post(
                "/kiosk/v1/enrolments", "{\"code\":\"%s\",\"nonce\":\"n\"}".formatted(code), null);
    }

    @Test
    void otherTimesAreSaidOfADay() {
        assertThat(server.get(PATH + "?day=2026-11-18", keeper).response().body())
                .contains("value=\"10:00-12:00\"");

        say(Map.of("days", "2026-11-18", "answer", "times", "times", "11-12"));

        assertThat(page()).contains("Hjälp fanns 11:00–12:00", "Dagar att bekräfta: 4");
    }

    @Test
    void anUnknownKindIsNoStatementAboutHelp() {
        var refused = say(Map.of("kind", "acess", "days", "2026-11-18", "answer", "none"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(page()).contains("Dagar att bekräfta: 5");
    }

    @Test
    void whatCannotBeReadIsSaidBesideTheField() {
        var again = say(Map.of("days", "2026-11-18", "answer", "times", "times", "elva"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.response().body()).contains("value=\"elva\"", "times-error");
    }

    @Test
    void timesPastMidnightAreSaidByDay() {
        var again = say(Map.of("days", "2026-11-18", "answer", "times", "times", "20-01"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.response().body()).contains("över midnatt");
        assertThat(page()).contains("Dagar att bekräfta: 5");
    }

    @Test
    void daysToComeAndOtherPeoplesPointsAreLeftAlone() {
        say(Map.of("days", "2026-11-23,2026-13-45", "answer", "none"));
        assertThat(page()).contains("Dagar att bekräfta: 5");
        keeper = server.user("other", "staff", null, server.village("svp-vuollerim"));

        assertThat(server.get(PATH, keeper).status()).isEqualTo(403);
        assertThat(say(Map.of("days", "2026-11-18", "answer", "none")).status()).isEqualTo(403);
    }
}

package se.digipunkt.server.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestClock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Extra help in extra doors that are taken back. The shop in Kvikkjokk on Friday 2026-11-20 at
/// 10:07, open on weekdays.
final class HelpBehindDoorsTest {

    private static final String SHOP = "/api/v1/points/kvikkjokk";
    private static final String SATURDAY = SHOP + "/promises?from=2026-11-28&to=2026-11-28";

    private PlacesServer places;

    @BeforeEach
    void start() {
        places = PlacesServer.onFriday();
        places.server.post(
                "/api/v1/points",
                """
                {"id":"kvikkjokk","name":"Affären i Kvikkjokk","kinds":["village-point"],
                 "municipality":"2510","openingHours":"Mo-Fr 10:00-16:00",
                 "staffedHours":"Tu 12:00-14:00"}
                """,
                places.admin);
    }

    @AfterEach
    void stop() {
        places.close();
    }

    private List<String> promises(String path) {
        RunningServer.Answer answer = places.server.get(path, null);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        List<String> told = new ArrayList<>();
        answer.json()
                .path("items")
                .forEach(
                        item -> {
                            assertThat(item.path("source").asText()).isEqualTo("hours");
                            told.add(
                                    item.path("kind").asText()
                                            + " "
                                            + item.path("from").asText()
                                            + "/"
                                            + item.path("to").asText()
                                            + (item.path("closed").asBoolean() ? " closed" : ""));
                        });
        return told;
    }

    private RunningServer.Answer announce(String json, String token) {
        return places.server.post(SHOP + "/exceptions", json, token);
    }

    private String announceOn(String day, String kind, String hours) {
        String[] times = hours.split("-");
        RunningServer.Answer answer =
                announce(
                        """
                        {"effect":"extra-open","kind":"%s","from":"%sT%s","to":"%sT%s"}
                        """
                                .formatted(kind, day, times[0], day, times[1]),
                        places.jokkmokk);
        assertThat(answer.status()).isEqualTo(201);
        return answer.json().path("id").asText();
    }

    private String announceDoorsWithHelp() {
        String doors = announceOn("2026-11-28", "access", "14:00-18:00");
        announceOn("2026-11-28", "staffed", "15:00-17:00");
        return doors;
    }

    private void takeBackDoorsAndHelp(String doors) {
        RunningServer.Answer answer =
                places.delete(SHOP + "/exceptions/" + doors, places.server.admin());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("items").findValuesAsText("from"))
                .containsExactly("2026-11-28T14:00:00Z");
    }

    @Test
    void extraHelpGoesWithTheDoorsThatItWasIn() {
        takeBackDoorsAndHelp(announceDoorsWithHelp());

        assertThat(promises(SATURDAY)).isEmpty();
        assertThat(places.server.get(SHOP + "/exceptions", null).json().path("items")).isEmpty();
    }

    @Test
    void extraHelpThatResidentsCountOnIsClosedWithItsDoors() {
        String doors = announceDoorsWithHelp();
        places.server.bean(TestClock.class).forward(Duration.ofDays(8));

        takeBackDoorsAndHelp(doors);

        assertThat(promises(SATURDAY))
                .contains("staffed 2026-11-28T14:00:00Z/2026-11-28T16:00:00Z closed")
                .hasSize(2);
    }

    @Test
    void extraHelpStaysForAsLongAsOtherDoorsAreOpen() {
        String doors = announceOn("2026-11-27", "access", "16:00-18:00");
        announceOn("2026-11-27", "staffed", "15:00-17:00");
        places.server.bean(TestClock.class).forward(Duration.ofHours(1));

        places.form(
                "/points/kvikkjokk/exceptions/" + doors + "/withdrawal", Map.of(), places.jokkmokk);

        assertThat(promises(SHOP + "/promises?kind=staffed&from=2026-11-27&to=2026-11-27"))
                .containsExactly("staffed 2026-11-27T14:00:00Z/2026-11-27T15:00:00Z");
    }

    @Test
    void thePageTellsThatExtraHelpWentWithItsDoors() {
        String doors = announceDoorsWithHelp();

        RunningServer.Answer answer =
                places.form(
                        "/points/kvikkjokk/exceptions/" + doors + "/withdrawal",
                        Map.of(),
                        places.jokkmokk);

        String next = answer.response().headers().firstValue("Location").orElseThrow();
        assertThat(places.server.get(next, places.jokkmokk).response().body())
                .contains("Den extra hjälp som var inlagd då är också tillbakatagen");
        assertThat(places.server.get("/points/kvikkjokk/exceptions", places.jokkmokk))
                .satisfies(page -> assertThat(page.response().body()).doesNotContain("också"));
        assertThat(
                        places.server
                                .get("/points/kvikkjokk/history", places.jokkmokk)
                                .response()
                                .body())
                .contains("Tog tillbaka");
    }
}

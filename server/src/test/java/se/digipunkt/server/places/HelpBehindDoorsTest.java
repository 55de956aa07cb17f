package se.digipunkt.server.places;

import static org.assertj.core.api.Assertions.assertThat;

import static se.digipunkt.server.places.ShopInKvikkjokk.SATURDAY;
import static se.digipunkt.server.places.ShopInKvikkjokk.SHOP;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestClock;

import java.time.Duration;
import java.util.Map;

/// Extra help in extra doors that are taken back. The shop in Kvikkjokk on Friday 2026-11-20 at
/// 10:07, open on weekdays.
final class HelpBehindDoorsTest {

    private ShopInKvikkjokk shop;
    private PlacesServer places;

    @BeforeEach
    void start() {
        shop = new ShopInKvikkjokk();
        places = shop.places;
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private String announceOn(String day, String kind, String hours) {
        String[] times = hours.split("-");
        RunningServer.Answer answer =
                shop.announce(
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

        assertThat(shop.promises(SATURDAY)).isEmpty();
        assertThat(places.server.get(SHOP + "/exceptions", null).json().path("items")).isEmpty();
    }

    @Test
    void extraHelpThatResidentsCountOnIsClosedWithItsDoors() {
        String doors = announceDoorsWithHelp();
        places.server.bean(TestClock.class).forward(Duration.ofDays(8));

        takeBackDoorsAndHelp(doors);

        assertThat(shop.promises(SATURDAY))
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

        assertThat(shop.promises(SHOP + "/promises?kind=staffed&from=2026-11-27&to=2026-11-27"))
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

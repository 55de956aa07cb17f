package se.digipunkt.server.places;

import static org.assertj.core.api.Assertions.assertThat;

import static se.digipunkt.server.places.ShopInKvikkjokk.SATURDAY;
import static se.digipunkt.server.places.ShopInKvikkjokk.SHOP;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestClock;

import java.time.Duration;

/// The shop in Kvikkjokk on Friday 2026-11-20 at 10:07, open on weekdays with help on Tuesdays.
final class PromisesApiTest {

    private static final String NEXT_WEEK = SHOP + "/promises?from=2026-11-23&to=2026-11-29";

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

    @Test
    void tellsWhatIsPromisedOfEachKindOnDaysThatAreIncluded() {
        assertThat(shop.promises(SHOP + "/promises?from=2026-11-24&to=2026-11-24"))
                .containsExactly(
                        "access 2026-11-24T09:00:00Z/2026-11-24T15:00:00Z",
                        "staffed 2026-11-24T11:00:00Z/2026-11-24T13:00:00Z");
        assertThat(shop.promises(NEXT_WEEK + "&kind=access")).hasSize(5);
        assertThat(shop.promises(NEXT_WEEK + "&kind=staffed")).hasSize(1);
        assertThat(shop.promises(SHOP + "/promises?kind=access"))
                .startsWith("access 2026-11-20T09:00:00Z/2026-11-20T15:00:00Z")
                .hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-11-31, /from",
        "from=2026-11-24&to=2026-11-23, /to",
        "from=2026-01-01&to=2027-01-02, /to",
        "kind=both, /kind"
    })
    void refusesWhatCannotBeAsked(String query, String pointer) {
        RunningServer.Answer refused = places.server.get(SHOP + "/promises?" + query, null);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").get(0).path("pointer").asText())
                .isEqualTo(pointer);
    }

    @Test
    void newHoursLeaveWhatWasPromisedBeforeThem() {
        places.put(
                SHOP,
                ShopInKvikkjokk.json("Mo-Fr 10:00-12:00", ",\"hoursFrom\":\"2026-11-26\""),
                places.admin);

        assertThat(shop.promises(NEXT_WEEK + "&kind=access"))
                .contains(
                        "access 2026-11-25T09:00:00Z/2026-11-25T15:00:00Z",
                        "access 2026-11-26T09:00:00Z/2026-11-26T11:00:00Z");
        assertThat(places.server.get(SHOP, null).json().path("openingHours").asText())
                .isEqualTo("Mo-Fr 10:00-16:00");
        assertThat(places.server.get(SHOP + "/hours", null).json().path("items").toString())
                .isEqualTo(
                        """
                        [{"openingHours":"Mo-Fr 10:00-16:00","staffedHours":"Tu 12:00-14:00"},\
                        {"validFrom":"2026-11-26","openingHours":"Mo-Fr 10:00-12:00",\
                        "staffedHours":"Tu 12:00-14:00"}]\
                        """);

        assertThat(places.delete(SHOP + "/hours/2026-11-26", places.jokkmokk).status())
                .isEqualTo(204);
        assertThat(shop.promises(NEXT_WEEK + "&kind=access"))
                .contains("access 2026-11-26T09:00:00Z/2026-11-26T15:00:00Z");
    }

    @Test
    void hoursThatChangeWhatIsCountedAlreadyAreAskedAboutOnce() {
        String since = ShopInKvikkjokk.json("Mo-Fr 10:00-12:00", ",\"hoursFrom\":\"2026-11-18\"");

        RunningServer.Answer asked = places.put(SHOP, since, places.jokkmokk);

        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.slug()).isEqualTo("past-recounted");
        assertThat(asked.json().path("until").asText()).isEqualTo("2026-11-19");
        assertThat(asked.json().path("before").path("accessMinutes").asInt()).isEqualTo(2 * 360);
        assertThat(asked.json().path("after").path("accessMinutes").asInt()).isEqualTo(2 * 120);
        assertThat(asked.json().path("detail").asText()).contains("2026-11-19");
        assertThat(shop.promises(SHOP + "/promises?kind=access&from=2026-11-18&to=2026-11-18"))
                .containsExactly("access 2026-11-18T09:00:00Z/2026-11-18T15:00:00Z");
        String sure = asked.json().path("sure").asText();
        String other = since.replace("2026-11-18", "2026-11-17");
        assertThat(places.put(SHOP + "?sure=" + sure, other, places.jokkmokk).slug())
                .isEqualTo("past-recounted");
        assertThat(places.put(SHOP + "?sure=" + sure, since, places.jokkmokk).status())
                .isEqualTo(200);
        assertThat(shop.promises(SHOP + "/promises?kind=access&from=2026-11-18&to=2026-11-18"))
                .containsExactly("access 2026-11-18T09:00:00Z/2026-11-18T11:00:00Z");
    }

    @Test
    void aVersionThatBeginsInThePastIsAskedAboutOnce() {
        String version = SHOP + "/hours/2026-11-18";
        String hours = "{\"openingHours\":\"Mo-Fr 10:00-12:00\"}";

        assertThat(places.put(version, hours, places.jokkmokk).slug()).isEqualTo("past-recounted");
        assertThat(places.putSurely(version, hours, places.jokkmokk).status()).isEqualTo(204);
        assertThat(places.put(SHOP + "/hours/2026-11-21", hours, places.jokkmokk).status())
                .isEqualTo(204);
    }

    @Test
    void aPointPromisesNothingBeforeItsFirstDayAndAfterItsLast() {
        places.putSurely(
                SHOP,
                ShopInKvikkjokk.json(
                        "Mo-Fr 10:00-16:00",
                        ",\"validFrom\":\"2026-11-24\",\"validTo\":\"2026-11-25\""),
                places.admin);

        assertThat(shop.promises(NEXT_WEEK + "&kind=access"))
                .containsExactly(
                        "access 2026-11-24T09:00:00Z/2026-11-24T15:00:00Z",
                        "access 2026-11-25T09:00:00Z/2026-11-25T15:00:00Z");
    }

    @Test
    void whatIsAnnouncedADayAheadIsNoLongerPromisedAndWhatComesLaterIs() {
        String staff = places.staffAt("kvikkjokk");

        RunningServer.Answer friday =
                shop.announce(
                        "{\"from\":\"2026-11-20T14:00\",\"to\":\"2026-11-20\",\"reason\":\"weather\"}",
                        staff);
        shop.announce(
                "{\"kind\":\"staffed\",\"from\":\"2026-11-24\",\"to\":\"2026-11-24\"}", staff);

        assertThat(friday.status()).isEqualTo(201);
        assertThat(friday.json().path("to").asText()).isEqualTo("2026-11-20T23:00:00Z");
        assertThat(friday.json().path("announcedAt").asText()).isEqualTo("2026-11-20T09:07:00Z");
        assertThat(friday.response().body()).doesNotContain("who", "place");
        assertThat(shop.promises(SHOP + "/promises?from=2026-11-20&to=2026-11-20"))
                .containsExactly(
                        "access 2026-11-20T09:00:00Z/2026-11-20T13:00:00Z",
                        "access 2026-11-20T13:00:00Z/2026-11-20T15:00:00Z closed");
        assertThat(shop.promises(SHOP + "/promises?from=2026-11-24&to=2026-11-24"))
                .containsExactly("access 2026-11-24T09:00:00Z/2026-11-24T15:00:00Z");
        assertThat(places.server.get(SHOP + "/exceptions", null).json().path("items")).hasSize(2);
    }

    @Test
    void extraHoursNeedTimes() {
        RunningServer.Answer refused =
                shop.announce(
                        "{\"effect\":\"extra-open\",\"from\":\"2026-11-28\",\"to\":\"2026-11-28\"}",
                        places.jokkmokk);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").findValuesAsText("pointer"))
                .containsExactly("/from", "/to");
    }

    @Test
    void anExceptionThatIsTakenBackBeforeItBeginsIsAsIfItHadNotBeen() {
        String id =
                shop.announce("{\"from\":\"2026-11-24\",\"to\":\"2026-11-24\"}", places.jokkmokk)
                        .json()
                        .path("id")
                        .asText();
        places.server.bean(TestClock.class).forward(Duration.ofHours(3));

        assertThat(places.delete(SHOP + "/exceptions/" + id, places.jokkmokk).status())
                .isEqualTo(204);

        assertThat(shop.promises(SHOP + "/promises?from=2026-11-24&to=2026-11-24")).hasSize(2);
        assertThat(places.delete(SHOP + "/exceptions/" + id, places.jokkmokk).status())
                .isEqualTo(404);
    }

    @Test
    void nobodyIsHelpedBehindClosedDoors() {
        places.put(
                SHOP,
                ShopInKvikkjokk.json("Mo-Fr 10:00-16:00; Dec 24 off", "")
                        .replace("Tu 12:00-14:00", "Tu,Th 09:00-12:00"),
                places.admin);

        assertThat(shop.promises(SHOP + "/promises?kind=staffed&from=2026-12-22&to=2026-12-24"))
                .containsExactly("staffed 2026-12-22T09:00:00Z/2026-12-22T11:00:00Z");
    }

    private String announceExtraSaturday() {
        return shop.announce(
                        """
                        {"effect":"extra-open","reason":"event","from":"2026-11-28T14:00",
                         "to":"2026-11-28T18:00"}
                        """,
                        places.jokkmokk)
                .json()
                .path("id")
                .asText();
    }

    @Test
    void extraHoursThatAreTakenBackInTimeAreAsIfTheyHadNotBeen() {
        String extra = announceExtraSaturday();
        places.server.bean(TestClock.class).forward(Duration.ofDays(6));

        places.delete(SHOP + "/exceptions/" + extra, places.server.admin());

        assertThat(shop.promises(SATURDAY)).isEmpty();
    }

    @Test
    void extraHoursThatAreTakenBackTooLateStayPromisedAndAreClosed() {
        String extra = announceExtraSaturday();
        places.server.bean(TestClock.class).forward(Duration.ofDays(8));

        assertThat(places.delete(SHOP + "/exceptions/" + extra, places.server.admin()).status())
                .isEqualTo(204);

        assertThat(shop.promises(SATURDAY))
                .containsExactlyInAnyOrder(
                        "access 2026-11-28T13:00:00Z/2026-11-28T17:00:00Z closed",
                        "staffed 2026-11-28T13:00:00Z/2026-11-28T17:00:00Z closed");
        assertThat(places.server.get("/points/kvikkjokk", null).response().body())
                .doesNotContain("Extra öppet");
    }

    @Test
    void onlyWhoWorksThereAnnounces() {
        places.server.post(
                "/api/v1/points",
                ShopInKvikkjokk.json("Mo 10:00-12:00", "").replace("kvikkjokk", "vuollerim"),
                places.admin);
        String elsewhere = places.staffAt("vuollerim");
        String closed = "{\"from\":\"2026-11-24\",\"to\":\"2026-11-24\"}";

        assertThat(shop.announce(closed, elsewhere).slug()).isEqualTo("forbidden");
        assertThat(shop.announce(closed, places.region).slug()).isEqualTo("forbidden");
        assertThat(shop.announce(closed, places.jokkmokk).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"to\":\"2026-11-24\"} | /from",
                "{\"from\":\"2026-11-24T12:00\",\"to\":\"2026-11-24T11:00\"} | /to",
                "{\"from\":\"2026-11-10\",\"to\":\"2026-11-24\"} | /from",
                "{\"from\":\"2026-11-24\",\"to\":\"2030-11-24\"} | /to",
                "{\"from\":\"tomorrow\",\"to\":\"2026-11-24\"} | /from",
                "{\"from\":\"2026-11-24\",\"to\":\"2026-11-24\",\"reason\":\"Eva is ill\"} |"
                        + " /reason",
                "{\"from\":\"2026-11-24\",\"to\":\"2026-11-24\",\"kind\":5} | /kind",
            })
    void tellsWhatIsWrongWithAnException(String json, String pointer) {
        RunningServer.Answer refused = shop.announce(json, places.admin);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").get(0).path("pointer").asText())
                .isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T09:00:00Z, 1",
        "2026-11-24T08:59:00Z, 0",
        "2026-11-24T15:00:00Z, 0",
        "2026-11-24T10:00, 1",
        "2026-11-24T10:00:00%2B01:00, 1",
        "2026-11-22T10:00, 0"
    })
    void pointsAreFoundByWhenTheyAreOpen(String moment, int found) {
        assertThat(places.server.get("/api/v1/points?openAt=" + moment, null).json().path("items"))
                .hasSize(found);
    }
}

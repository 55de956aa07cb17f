package se.digipunkt.server.places;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestClock;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What is announced of the shop in Kvikkjokk from Friday 2026-11-20 at 10:07, and said twice.
final class ExceptionsTest {

    private static final String SHOP = "/points/kvikkjokk";

    private PlacesServer places;

    @BeforeEach
    void onFriday() {
        begin("2026-11-20T09:07:00Z");
    }

    private void begin(String at) {
        places = new PlacesServer(Map.of("test.clock", "true", "test.clock-at", at));
        places.server.post(
                "/api/v1/points",
                """
                {"id":"kvikkjokk","name":"Affären i Kvikkjokk","kinds":["village-point"],
                 "municipality":"2510","openingHours":"Mo-Fr 10:00-16:00; PH off",
                 "staffedHours":"Tu 12:00-14:00"}
                """,
                places.admin);
    }

    @AfterEach
    void stop() {
        places.close();
    }

    private String page(String path, @Nullable String token) {
        return places.server.get(path, token).response().body();
    }

    private RunningServer.Answer close(String staff) {
        return places.form(SHOP + "/closed-today", Map.of("reason", "weather"), staff);
    }

    private RunningServer.Answer announce(String effect, String day, String from, String to) {
        return places.form(
                SHOP + "/exceptions",
                Map.of("effect", effect, "from", day, "fromTime", from, "toTime", to),
                places.jokkmokk);
    }

    private RunningServer.Answer announceByProgram(String kind, String from, String to) {
        return places.server.post(
                "/api/v1" + SHOP + "/exceptions",
                """
                {"kind":"%s","from":"%s","to":"%s","reason":"event"}
                """
                        .formatted(kind, from, to),
                places.jokkmokk);
    }

    @Test
    void theSameAnnouncedAgainIsTheFirst() {
        RunningServer.Answer first = announceByProgram("both", "2026-11-24", "2026-11-25");

        RunningServer.Answer again = announceByProgram("both", "2026-11-24", "2026-11-25");

        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(exceptions()).hasSize(1);
    }

    private JsonNode exceptions() {
        return places.server.get("/api/v1" + SHOP + "/exceptions", null).json().path("items");
    }

    @Test
    void whatIsAnnouncedInPartIsToldAndWhatGoesFurtherIsTaken() {
        announceByProgram("both", "2026-11-24T10:00", "2026-11-24T12:00");

        RunningServer.Answer half =
                announceByProgram("both", "2026-11-24T11:00", "2026-11-24T14:00");
        RunningServer.Answer within =
                announceByProgram("staffed", "2026-11-24T10:00", "2026-11-24T11:00");
        RunningServer.Answer further = announceByProgram("both", "2026-11-24", "2026-11-24");

        assertThat(half.status()).isEqualTo(400);
        assertThat(half.json().path("errors").get(0).path("message").asText())
                .contains("2026-11-24 10:00 – 2026-11-24 12:00");
        assertThat(within.status()).isEqualTo(400);
        assertThat(further.status()).isEqualTo(201);
        assertThat(announce("closed", "2026-11-24", "9", "11").response().body())
                .contains("id=\"from-error\"");
    }

    @Test
    void whatWasOpenedAgainCanBeClosedAgain() {
        announceByProgram("both", "2026-11-24T10:00", "2026-11-24T12:00");
        places.server.bean(TestClock.class).forward(Duration.ofMinutes(1));
        announce("extra-open", "2026-11-24", "10", "12");
        places.server.bean(TestClock.class).forward(Duration.ofMinutes(1));

        announceByProgram("both", "2026-11-24T10:00", "2026-11-24T12:00");

        assertThat(exceptions()).hasSize(3);
        assertThat(page(SHOP, null)).contains("Nästa hjälp tis 24 nov. 12:00–14:00");
    }

    @Test
    void closedTodayBeforeItOpensIsTheWholeDay() {
        places.close();
        begin("2026-11-23T07:00:00Z");
        String staff = places.staffAt("kvikkjokk");

        assertThat(close(staff).status()).isEqualTo(303);

        assertThat(exceptions().findValuesAsText("from")).containsExactly("2026-11-22T23:00:00Z");
        assertThat(page(SHOP, null)).contains("<bdi>mån 23 nov.</bdi>");
    }

    @Test
    void closedTodayIsNotOfferedWhenNothingMoreIsOpenToday() {
        for (String at : List.of("2026-11-20T15:00:00Z", "2026-11-21T09:00:00Z")) {
            places.close();
            begin(at);
            String staff = places.staffAt("kvikkjokk");

            assertThat(page(SHOP, staff))
                    .contains("/exceptions")
                    .doesNotContain("Meddela stängt i dag");
            RunningServer.Answer refused = close(staff);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.response().body()).contains("ingen öppen tid kvar i dag");
            assertThat(exceptions()).isEmpty();
        }
    }

    @Test
    void theHistoryTellsWholeDaysAsDays() {
        announceByProgram("both", "2026-11-24", "2026-11-25");
        announceByProgram("staffed", "2027-01-12T12:00", "2027-01-12T13:00");

        assertThat(page(SHOP + "/history", places.jokkmokk))
                .contains("tis 24 nov. – ons 25 nov.", "tis 12 jan. 2027 12:00–13:00");
    }
}

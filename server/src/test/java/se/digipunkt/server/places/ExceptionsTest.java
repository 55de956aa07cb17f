package se.digipunkt.server.places;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestClock;
import se.digipunkt.server.places.promised.PromiseKind;
import se.digipunkt.server.storage.WriteGate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
                .contains("2026-11-24 10:00–12:00");
        assertThat(within.status()).isEqualTo(400);
        announceByProgram("both", "2026-11-26", "2026-11-26");
        RunningServer.Answer ofADay =
                announceByProgram("both", "2026-11-26T10:00", "2026-11-26T11:00");
        assertThat(ofADay.json().path("errors").get(0).path("message").asText())
                .contains("2026-11-26")
                .doesNotContain("2026-11-26 00:00", "2026-11-27");
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

    private void announced(String id, String effect, String from, String to, String at) {
        ExceptionRow row =
                new ExceptionRow(
                        id,
                        "kvikkjokk",
                        "both",
                        effect,
                        Instant.parse(from),
                        Instant.parse(to),
                        "not-given",
                        Instant.parse(at),
                        "someone");
        places.server
                .bean(WriteGate.class)
                .write(() -> places.server.bean(ExceptionTable.class).add(row));
    }

    /// When the doors are open in the next two weeks.
    private String open() {
        Instant now = places.server.bean(TestClock.class).instant();
        return places
                .server
                .bean(Places.class)
                .promisedTime("kvikkjokk")
                .open(PromiseKind.ACCESS, now, now.plus(Duration.ofDays(14)))
                .list()
                .stream()
                .map(span -> span.from() + "/" + span.to())
                .collect(Collectors.joining(" "));
    }

    private void closedFromMondayToFriday() {
        announced(
                "m",
                "closed",
                "2026-11-22T23:00:00Z",
                "2026-11-27T23:00:00Z",
                "2026-11-19T10:00:00Z");
    }

    @Test
    void extraHoursInAClosedWeekCanBeClosedOnTheirDayAndThatUndone() {
        places.close();
        begin("2026-11-25T08:00:00Z");
        closedFromMondayToFriday();
        announced(
                "n",
                "extra-open",
                "2026-11-25T09:00:00Z",
                "2026-11-25T13:00:00Z",
                "2026-11-20T10:00:00Z");
        String staff = places.staffAt("kvikkjokk");
        String extra = "2026-11-25T09:00:00Z/2026-11-25T13:00:00Z ";
        String before = open();
        assertThat(before).startsWith(extra);
        assertThat(page(SHOP, staff)).contains("Meddela stängt i dag");

        assertThat(close(staff).status()).isEqualTo(303);

        assertThat(open()).isEqualTo(before.replace(extra, ""));
        assertThat(page(SHOP, null)).contains("mån 23 nov.").doesNotContain("Extra öppet");
        openAgain(staff);
        assertThat(open()).isEqualTo(before);
    }

    private void openAgain(String staff) {
        String path = SHOP + "/closed-today/withdrawal";
        assertThat(page(SHOP, staff)).contains("action=\"" + path + "\"");
        assertThat(places.form(path, Map.of(), staff).status()).isEqualTo(303);
    }

    /// Also when somebody else has announced it some minutes ago.
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-19T10:00:00Z", "2026-11-24T09:02:00Z"})
    void whoIsThereOnOneDayOfALongClosureOpensThatDayOnly(String announcedAt) {
        places.close();
        begin("2026-11-24T09:07:00Z");
        announced("m", "closed", "2026-11-22T23:00:00Z", "2026-12-06T23:00:00Z", announcedAt);
        String staff = places.staffAt("kvikkjokk");
        assertThat(page(SHOP, staff)).doesNotContain("Meddela stängt i dag");

        openAgain(staff);

        assertThat(open())
                .startsWith("2026-11-24T09:07:00Z/2026-11-24T15:00:00Z 2026-12-07T09:00:00Z/");
        assertThat(page(SHOP, staff))
                .contains("Öppet nu till 16:00", "Hjälp", "Meddela stängt i dag")
                .doesNotContain("/closed-today/withdrawal");
    }

    @Test
    void aDayWithoutHelpIsNoClosedPoint() {
        places.close();
        begin("2026-11-24T06:50:00Z");
        announceByProgram("staffed", "2026-11-24", "2026-11-24");
        String staff = places.staffAt("kvikkjokk");

        assertThat(page(SHOP, staff))
                .contains("Meddela stängt i dag")
                .doesNotContain("/closed-today/withdrawal");
        close(staff);
        openAgain(staff);

        assertThat(exceptions()).hasSize(1);
        assertThat(exceptions().get(0).path("kind").asText()).isEqualTo("staffed");
    }

    @Test
    void whatTwoHaveClosedTodayIsOpenedWithOneClick() {
        announced(
                "m",
                "closed",
                "2026-11-20T08:00:00Z",
                "2026-11-20T23:00:00Z",
                "2026-11-20T08:00:00Z");
        announced(
                "n",
                "closed",
                "2026-11-20T08:30:00Z",
                "2026-11-20T23:00:00Z",
                "2026-11-20T08:30:00Z");

        openAgain(places.staffAt("kvikkjokk"));

        assertThat(open()).startsWith("2026-11-20T09:07:00Z/2026-11-20T15:00:00Z");
        assertThat(exceptions()).isEmpty();
    }

    @Test
    void whatIsTakenBackBeforeAnythingOpensNeverWas() {
        places.close();
        begin("2026-11-23T06:50:00Z");
        String staff = places.staffAt("kvikkjokk");
        close(staff);
        places.server.bean(TestClock.class).forward(Duration.ofMinutes(40));

        openAgain(staff);

        assertThat(
                        places.server
                                .bean(ExceptionTable.class)
                                .listAfter(List.of("kvikkjokk"), Instant.EPOCH))
                .isEmpty();
    }

    @Test
    void extraHoursThatWereClosedAgainAreToldNowhere() {
        for (List<String> ids : List.of(List.of("a", "c"), List.of("c", "a"))) {
            places.close();
            begin("2026-11-20T09:07:00Z");
            for (int said = 0; said < 3; said++) {
                announced(
                        said == 1 ? "b" : ids.get(said / 2),
                        said == 1 ? "extra-open" : "closed",
                        "2026-11-25T09:00:00Z",
                        "2026-11-25T13:00:00Z",
                        "2026-11-19T10:0" + said + ":00Z");
            }

            for (String path : List.of(SHOP, SHOP + "/notice")) {
                assertThat(page(path, null))
                        .contains("ons 25 nov.")
                        .doesNotContain("Extra öppet", "extra öppet");
            }
            Instant now = places.server.bean(TestClock.class).instant();
            assertThat(
                            places.server
                                    .bean(Places.class)
                                    .listExceptions(
                                            "kvikkjokk", now, now.plus(Duration.ofDays(14))))
                    .extracting(told -> told.effect())
                    .containsExactly("closed");
        }
    }
}

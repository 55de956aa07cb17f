package se.digipunkt.server.guidance.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.server.RunningServer.Answer;
import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.guidance.Guidance;
import se.digipunkt.server.guidance.Logged;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/// The desk on the server over HTTP, on both databases, from Friday 2026-11-20 10:07 on.
abstract class DeskContract extends DesksContract {

    DeskContract(TestDatabase database) {
        super(database);
    }

    @Test
    final void aTapThatIsSentAgainIsLoggedOnceWhateverComesWithIt() {
        Desks.Staff staff = desks.atNewPoint("porjus");

        Answer first = desks.tap(staff, "press-a-00001", "e-id", Duration.ZERO);
        Answer again = desks.tap(staff, "press-a-00001", "e-id", Duration.ofDays(8));

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.json().path("reference")).isEqualTo(first.json().path("reference"));
        assertThat(desks.counted("porjus")).isEqualTo(Map.of("e-id", 1L));
        assertThat(desks.state(staff).path("total").asInt()).isOne();
    }

    @Test
    final void aTapCountsWhenItWasPressed() {
        Desks.Staff staff = desks.atNewPoint("murjek");

        desks.tap(staff, "press-b-00001", "e-id", Duration.ofMinutes(20));
        desks.tap(staff, "press-b-00002", "tax", Duration.ofDays(1));
        desks.tap(staff, "press-b-00003", "bank", Duration.ofDays(20));
        Answer tooLate = desks.tap(staff, "press-b-00004", "print", Duration.ofDays(91));

        JsonNode state = desks.state(staff);
        assertThat(state.path("latest").path(0).path("at").asText()).isEqualTo(clockTime("PT-20M"));
        assertThat(state.path("latest").path(0).path("secondsAgo").asInt()).isEqualTo(1200);
        assertThat(state.path("total").asInt()).isOne();
        assertThat(state.path("week").path("total").asInt()).isEqualTo(2);
        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.slug()).isEqualTo("too-late");
        assertThat(desks.counted("murjek")).isEqualTo(Map.of("e-id", 1L, "tax", 1L, "bank", 1L));
    }

    private String clockTime(String since) {
        Instant at = server.bean(TestClock.class).instant().plus(Duration.parse(since));
        return at.atZone(SwedishTime.ZONE).toLocalTime().toString().substring(0, 5);
    }

    @Test
    final void anErrandThatNoListHasIsRefusedForGood() {
        Desks.Staff staff = desks.atNewPoint("lansan");

        Answer answer = desks.tap(staff, "press-c-00001", "fax", Duration.ZERO);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.slug()).isEqualTo("not-understood");
        assertThat(desks.counted("lansan")).isEmpty();
    }

    @Test
    final void detailsUndoSamePersonAndTheWayBack() {
        Desks.Staff staff = desks.atNewPoint("kabdalis");
        String first = desks.tap(staff, "e-id");
        server.bean(TestClock.class).forward(Duration.ofSeconds(20));
        String second = desks.tap(staff, "bank");

        desks.ask(
                staff,
                "/taps/" + second + "/details",
                "{\"outcome\":\"partly\",\"duration\":\"5-15\"}");
        JsonNode latest = desks.state(staff).path("latest");
        assertThat(latest.path(0).path("samePersonAs").asText()).isEqualTo(first);
        assertThat(latest.path(0).path("details").path("duration").asText()).isEqualTo("5-15");

        desks.ask(staff, "/taps/" + second + "/same", "{\"as\":\"%s\"}".formatted(first));
        desks.ask(staff, "/taps/" + second + "/same", "{\"as\":\"%s\"}".formatted(first));
        JsonNode joined = desks.state(staff).path("latest");
        assertThat(joined).hasSize(1);
        assertThat(joined.path(0).path("joined").asBoolean()).isTrue();
        assertThat(joined.path(0).path("errands").toString()).isEqualTo("[\"e-id\",\"bank\"]");
        assertThat(joined.path(0).path("details").path("outcome").asText()).isEqualTo("partly");

        desks.ask(staff, "/taps/" + first + "/part", "{}");
        assertThat(desks.counted("kabdalis")).isEqualTo(Map.of("e-id", 1L, "bank", 1L));
        assertThat(desks.state(staff).path("total").asInt()).isEqualTo(2);
        assertThat(desks.state(staff).path("latest").path(1).path("joined").asBoolean()).isFalse();

        desks.ask(staff, "/taps/" + second + "/undo", "{}");
        desks.ask(staff, "/taps/" + second + "/undo", "{}");
        Answer gone = desks.ask(staff, "/taps/" + second + "/details", "{\"outcome\":\"not\"}");
        assertThat(gone.status()).isEqualTo(404);
        assertThat(desks.counted("kabdalis")).isEqualTo(Map.of("e-id", 1L));
    }

    @Test
    final void takingApartTwiceAndUndoLeaveWhatThePageDidNotShow() {
        Desks.Staff staff = desks.atNewPoint("randijaur");
        String first = desks.tap(staff, "e-id");
        for (String errand : List.of("bank", "tax")) {
            String other = desks.tap(staff, errand);
            desks.ask(staff, "/taps/" + other + "/same", "{\"as\":\"%s\"}".formatted(first));
        }
        String shown = "{\"errands\":[\"e-id\",\"bank\",\"tax\"]}";

        desks.ask(staff, "/taps/" + first + "/part", shown);
        Answer again = desks.ask(staff, "/taps/" + first + "/part", shown);
        assertThat(again.json().path("state").path("total").asInt()).isEqualTo(2);

        desks.form(staff, "/taps/" + first + "/undo", "errands=e-id");
        desks.form(staff, "/taps/" + first + "/undo", "errands=e-id");
        assertThat(desks.counted("randijaur")).isEqualTo(Map.of("bank", 1L, "tax", 1L));
        assertThat(desks.state(staff).path("total").asInt()).isEqualTo(2);
    }

    @Test
    final void detailsThatDoNotGoTogetherAreRefusedAndGroupsAreNobody() {
        Desks.Staff staff = desks.atNewPoint("messaure");
        String tap = desks.tap(staff, "e-id");

        Answer library =
                desks.ask(staff, "/taps/" + tap + "/details", "{\"referredTo\":\"library\"}");
        desks.form(staff, "/help", "id=form-m-0001&form=group&count=7&errand=ai&taxonomy=1");
        String group = desks.state(staff).path("latest").path(0).path("reference").asText();
        Answer one = desks.ask(staff, "/taps/" + group + "/same", "{\"as\":\"%s\"}".formatted(tap));

        assertThat(library.slug()).isEqualTo("not-referred");
        assertThat(one.slug()).isEqualTo("not-one");
        assertThat(desks.state(staff).path("total").asInt()).isEqualTo(2);
    }

    @Test
    final void sameAgainIsTheNextPersonNow() {
        Desks.Staff staff = desks.atNewPoint("nautijaur");
        String tap = desks.tap(staff, "e-id");
        desks.ask(staff, "/taps/" + tap + "/details", "{\"language\":\"ar\",\"gender\":\"woman\"}");

        Answer again =
                desks.ask(
                        staff, "/taps", "{\"id\":\"press-n-0001\",\"like\":\"%s\"}".formatted(tap));

        JsonNode latest = again.json().path("state").path("latest");
        assertThat(latest).hasSize(2);
        JsonNode like =
                latest.path(0).path("reference").asText().equals(tap)
                        ? latest.path(1)
                        : latest.path(0);
        assertThat(like.path("details").path("language").asText()).isEqualTo("ar");
        assertThat(like.path("details").has("gender")).isFalse();
    }

    @Test
    final void sameAgainSentTwiceIsStoredOnceAlsoWhenTheFirstIsGone() {
        Desks.Staff staff = desks.atNewPoint("vuoggatjalme");
        String tap = desks.tap(staff, "e-id");
        String again = "{\"id\":\"press-p-0001\",\"like\":\"%s\"}".formatted(tap);
        Answer first = desks.ask(staff, "/taps", again);
        desks.ask(staff, "/taps/" + tap + "/undo", "{}");

        Answer resent = desks.ask(staff, "/taps", again);

        assertThat(resent.status()).isEqualTo(200);
        assertThat(resent.json().path("reference")).isEqualTo(first.json().path("reference"));
        assertThat(desks.counted("vuoggatjalme")).isEqualTo(Map.of("e-id", 1L));
    }

    @Test
    final void formsDoWithoutTheScript() {
        Desks.Staff staff = desks.atNewPoint("skaulo");

        Answer tapped = desks.form(staff, "/taps", "id=form-s-0001&errand=e-id&taxonomy=1");
        desks.form(staff, "/taps", "id=form-s-0001&errand=e-id&taxonomy=1");
        Answer earlier =
                desks.form(
                        staff,
                        "/help",
                        "id=form-s-0002&form=individual&when=earlier&day=2026-11-18&times=3&precision=day&errand=tax&errand=bank&taxonomy=1");
        Answer wrong =
                desks.form(
                        staff,
                        "/help",
                        "id=form-s-0003&form=group&count=1&errand=ai&when=now&taxonomy=1");

        assertThat(tapped.status()).isEqualTo(303);
        assertThat(earlier.response().headers().firstValue("Location").orElseThrow())
                .startsWith("/desk/skaulo/days/2026-11-18?added=3&first=");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.response().body()).contains("value=\"form-s-0003\"", "error-summary");
        assertThat(desks.counted("skaulo")).isEqualTo(Map.of("e-id", 1L, "tax", 3L, "bank", 3L));
        assertThat(desks.state(staff).path("week").path("total").asInt()).isEqualTo(4);
        String day = server.get("/desk/skaulo/days/2026-11-18", admin).response().body();
        assertThat(day.split("class=\"day-row\"", -1)).hasSize(4);
    }

    @Test
    final void whoSendsATapLateMayTakeItBack() {
        Desks.Staff staff = desks.atNewPoint("ligga");
        desks.form(
                staff,
                "/help",
                "id=form-l-0001&form=individual&when=earlier&day=2026-10-01&times=1&precision=day&errand=tax&taxonomy=1");
        String typed = references(server.get("/desk/ligga/days/2026-10-01", admin)).getFirst();
        Answer tapped = desks.tap(staff, "press-l-00001", "e-id", Duration.ofDays(80));
        String kept = tapped.json().path("reference").asText();
        assertThat(desks.counted("ligga")).isEqualTo(Map.of("e-id", 1L, "tax", 1L));

        assertThat(desks.ask(staff, "/taps/" + typed + "/undo", "{}").status()).isEqualTo(200);
        assertThat(desks.ask(staff, "/taps/" + kept + "/undo", "{}").status()).isEqualTo(200);

        assertThat(desks.counted("ligga")).isEmpty();
    }

    @Test
    final void thirtyDaysAfterItCameARecordIsNoLongerChanged() {
        Desks.Staff staff = desks.atNewPoint("sourva");
        String journal = UUID.randomUUID().toString();
        Instant then = server.bean(TestClock.class).instant().minus(Duration.ofDays(31));
        server.bean(Guidance.class)
                .take(
                        new Logged(
                                journal,
                                7,
                                "sourva",
                                new KnownTime(then, KnownTime.Basis.ANCHORED),
                                then),
                        GuidanceRecord.tap("e-id", 1));

        Answer answer = desks.ask(staff, "/taps/" + journal + ":7/undo", "{}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.slug()).isEqualTo("too-late");
        assertThat(desks.counted("sourva")).isEqualTo(Map.of("e-id", 1L));
    }

    private static List<String> references(Answer page) {
        return Pattern.compile("name=\"reference\" value=\"([^\"]+)\"")
                .matcher(page.response().body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    final void ageAndGenderAreAskedForInAMeasuringWeekOnly() {
        Desks.Staff staff = desks.atNewPoint("jokkmokk-torg");
        assertThat(page(staff)).doesNotContain("name=\"gender\"");

        desks.form(staff, "/measuring", "on=true");
        assertThat(page(staff)).contains("name=\"gender\"");
        desks.form(staff, "/measuring", "on=false");
        assertThat(page(staff)).doesNotContain("name=\"gender\"");
    }

    private String page(Desks.Staff staff) {
        return server.get("/desk/" + staff.place(), admin).response().body();
    }
}

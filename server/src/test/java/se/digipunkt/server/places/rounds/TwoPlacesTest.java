package se.digipunkt.server.places.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.places.timetable.Round;
import se.digipunkt.server.places.timetable.RoundStop;
import se.digipunkt.server.storage.WriteGate;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/// A bus stands at one stop at a time, whoever plans it: the form and the API refuse what the
/// import refuses.
final class TwoPlacesTest {

    private static final String EVEN = "2026-12-01";
    private static final String ODD = "2026-12-08";

    private static final String AT_ONE =
            """
            {"state":"moved","reason":"road","from":"2026-12-01T12:00:00Z",
             "to":"2026-12-01T12:30:00Z"}
            """;

    private static final String FILE =
            """
            round,bus,name,firstDay,lastDay,weekday,everyWeeks,firstDate,stop,from,to
            second,bus-pitea,Turen,2026-12-01,2026-12-01,tu,2,2026-12-01,arnemark,16:30,17:00
            """;

    private RoundsServer rounds;

    @BeforeEach
    void everySecondTuesdayInBolebyn() {
        rounds = new RoundsServer();
        assertThat(add("first", EVEN, "bolebyn").status()).isEqualTo(201);
    }

    @AfterEach
    void stop() {
        rounds.close();
    }

    private static String round(String id, String firstDay, String stop) {
        return """
        {"id":"%s","bus":"bus-pitea","name":"Turen till %s","firstDay":"%s",
         "rule":"FREQ=WEEKLY;INTERVAL=2;BYDAY=TU","firstDate":"%s",
         "stops":[{"point":"%s","from":"16:30","to":"17:00"}]}
        """
                .formatted(id, stop, firstDay, firstDay, stop);
    }

    private RunningServer.Answer add(String id, String firstDay, String stop) {
        return rounds.server.post("/api/v1/rounds", round(id, firstDay, stop), rounds.pitea);
    }

    private static void expectRefused(RunningServer.Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        JsonNode fault = answer.json().at("/errors/0");
        assertThat(fault.path("pointer").asText()).isEqualTo("/stops/0/from");
        assertThat(fault.path("message").asText())
                .contains("Turen till bolebyn, Bölebyn 2026-12-01 16:30–17:00");
        assertThat(answer.json().path("errors")).hasSize(1);
    }

    @Test
    void aNewRoundIsRefusedWhereTheBusIsElsewhere() {
        expectRefused(add("second", EVEN, "arnemark"));

        assertThat(rounds.server.get("/api/v1/rounds/second", null).status()).isEqualTo(404);
        assertThat(add("second", ODD, "arnemark").status()).isEqualTo(201);
    }

    @Test
    void aRoundIsNotMovedToWhereTheBusIsElsewhere() {
        add("second", ODD, "arnemark");
        String path = "/api/v1/rounds/second";

        expectRefused(rounds.put(path, round("second", EVEN, "arnemark"), rounds.pitea));

        String renamed = round("second", ODD, "arnemark").replace("Turen till", "Tur till");
        assertThat(rounds.put(path, renamed, rounds.pitea).status()).isEqualTo(200);
    }

    private RunningServer.Answer announce(String call, String state) {
        RunningServer.Answer answer =
                rounds.put("/api/v1/calls/" + call + ":" + EVEN, state, rounds.pitea);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer;
    }

    private static String onOneDay(String round) {
        return round.replace("\"rule\"", "\"lastDay\":\"" + EVEN + "\",\"rule\"");
    }

    private RunningServer.Answer addOnOneDay(String times) {
        return rounds.server.post(
                "/api/v1/rounds",
                onOneDay(round("second", EVEN, "arnemark"))
                        .replace("\"from\":\"16:30\",\"to\":\"17:00\"", times),
                rounds.pitea);
    }

    @Test
    void whereTheBusWasMovedFromIsFreeAndWhereItWasMovedToIsNot() {
        announce("first:bolebyn", AT_ONE);

        RunningServer.Answer refused = addOnOneDay("\"from\":\"13:15\",\"to\":\"13:45\"");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/message").asText())
                .contains("Turen till bolebyn, Bölebyn 2026-12-01 13:00–13:30");
        assertThat(addOnOneDay("\"from\":\"16:30\",\"to\":\"17:00\"").status()).isEqualTo(201);
    }

    /// As a server stored it that did not look for two places yet.
    private void storeUnchecked(String id, LocalTime from, LocalTime to) {
        Round round = rounds.server.bean(Rounds.class).find(id).orElseThrow();
        List<RoundStop> stops =
                round.stops().stream()
                        .map(stop -> new RoundStop(stop.point(), from, to, stop.note()))
                        .toList();
        Round stored =
                new Round(
                        id,
                        round.bus(),
                        round.name(),
                        round.firstDay(),
                        round.lastDay(),
                        round.rule(),
                        round.firstDate(),
                        round.exceptDates(),
                        round.holidays(),
                        round.school(),
                        stops);
        rounds.server
                .bean(WriteGate.class)
                .write(
                        () -> {
                            rounds.server.bean(RoundStore.class).save(stored, false);
                            return true;
                        });
    }

    @Test
    void aRoundThatClashesAlreadyCanBeNamedAndEndedButNotClashMore() {
        assertThat(addOnOneDay("\"from\":\"18:30\",\"to\":\"19:00\"").status()).isEqualTo(201);
        storeUnchecked("second", LocalTime.of(16, 30), LocalTime.of(17, 0));
        String path = "/api/v1/rounds/second";
        String stored = round("second", EVEN, "arnemark");

        String renamed = onOneDay(stored).replace("Turen till", "Tur till");
        assertThat(rounds.put(path, renamed, rounds.pitea).status()).isEqualTo(200);
        assertThat(rounds.put(path, stored, rounds.pitea).status())
                .as("each second week, and no longer once")
                .isEqualTo(400);
        assertThat(rounds.importCsv(FILE, rounds.pitea).status()).isEqualTo(200);
        String first = onOneDay(round("first", EVEN, "bolebyn"));
        assertThat(rounds.put("/api/v1/rounds/first", first, rounds.pitea).status()).isEqualTo(200);
    }

    private static void expectFault(RunningServer.Answer answer, String pointer, String message) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(answer.json().at("/errors/0/message").asText()).contains(message);
    }

    @Test
    void aCallIsNotRestoredToATimeThatARoundHasBeenGivenMeanwhile() {
        announce("first:bolebyn", "{\"state\":\"cancelled\",\"reason\":\"staff\"}");
        assertThat(addOnOneDay("\"from\":\"16:45\",\"to\":\"17:15\"").status()).isEqualTo(201);
        String call = "first:bolebyn:" + EVEN;

        expectFault(
                rounds.put("/api/v1/calls/" + call, "{\"state\":\"planned\"}", rounds.pitea),
                "/state",
                "på ett annat ställe: Arnemark 16:45–17:15");
        RunningServer.Answer page =
                rounds.form("/calls/" + call + "/restore", Map.of(), rounds.pitea);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.response().body())
                .contains("href=\"#state\"", "id=\"state\"", "id=\"state-error\"")
                .contains("Arnemark 16:45–17:15");
        announce("first:bolebyn", AT_ONE);
        announce("second:arnemark", "{\"state\":\"cancelled\",\"reason\":\"staff\"}");
        announce("first:bolebyn", "{\"state\":\"planned\"}");
    }

    @Test
    void whereAnExtraCallStandsNoRoundGoes() {
        announce("first:arnemark", AT_ONE.replace("moved", "extra"));
        String times = "\"from\":\"13:15\",\"to\":\"13:45\"";

        String other = round("second", EVEN, "bolebyn");
        expectFault(
                rounds.server.post(
                        "/api/v1/rounds",
                        other.replace("\"from\":\"16:30\",\"to\":\"17:00\"", times),
                        rounds.pitea),
                "/stops/0/from",
                "Turen till bolebyn, Arnemark 2026-12-01 13:00–13:30");
        String own = round("first", EVEN, "bolebyn");
        expectFault(
                rounds.put(
                        "/api/v1/rounds/first",
                        own.replace("\"from\":\"16:30\",\"to\":\"17:00\"", times),
                        rounds.pitea),
                "/stops/0/from",
                "Turen till bolebyn, Arnemark 2026-12-01 13:00–13:30");
    }

    @Test
    void anExtraCallIsRefusedWhereTheTimetableGoesBeyondTheCallsThatAreWrittenDown() {
        String tuesday = "2028-01-25";
        String wanted =
                """
                {"state":"extra","reason":"event","from":"%sT15:45:00Z","to":"%sT16:30:00Z"}
                """
                        .formatted(tuesday, tuesday);

        expectFault(
                rounds.put("/api/v1/calls/first:arnemark:" + tuesday, wanted, rounds.pitea),
                "/from",
                "redan ett stopp då: Bölebyn 16:30–17:00");
    }

    @Test
    void twoCallsAtTheSameStopAreNotAtTheSameTimeEither() {
        assertThat(add("second", ODD, "arnemark").status()).isEqualTo(201);
        String half = "{\"state\":\"%s\",\"reason\":\"event\",\"from\":\"%s\",\"to\":\"%s\"}";
        String from = EVEN + "T15:30:00Z";
        String to = EVEN + "T16:00:00Z";
        String extra = "/api/v1/calls/second:bolebyn:" + EVEN;

        expectFault(
                rounds.put(extra, half.formatted("extra", from, to), rounds.pitea),
                "/from",
                "redan ett stopp då: Bölebyn 16:30–17:00");
        String later = EVEN + "T16:30:00Z";
        rounds.put(extra, half.formatted("extra", to, later), rounds.pitea);
        expectFault(
                rounds.put(extra, half.formatted("moved", from, to), rounds.pitea),
                "/from",
                "redan ett stopp då: Bölebyn 16:30–17:00");
    }

    @Test
    void anotherBusIsRefusedWhereAnExtraCallWouldMeetWhatThatOneDrives() {
        announce("first:arnemark", AT_ONE.replace("moved", "extra"));
        String there =
                round("second", EVEN, "lannavaara")
                        .replace("bus-pitea", "bus-kiruna")
                        .replace("16:30", "13:15")
                        .replace("17:00", "13:45");
        assertThat(rounds.server.post("/api/v1/rounds", there, rounds.kiruna).status())
                .isEqualTo(201);
        String other = round("first", EVEN, "bolebyn").replace("bus-pitea", "bus-kiruna");

        expectFault(
                rounds.put("/api/v1/rounds/first", other, rounds.admin),
                "/bus",
                "på två ställen samtidigt: Turen till bolebyn, Arnemark 2026-12-01 13:00–13:30");
        String file =
                """
                round,bus,name,firstDay,weekday,everyWeeks,stop,from,to
                first,bus-kiruna,Turen,%s,tu,2,bolebyn,16:30,17:00
                """;
        assertThat(rounds.importCsv(file.formatted(EVEN), rounds.admin).json().at("/errors"))
                .hasSize(1)
                .first()
                .satisfies(
                        fault ->
                                assertThat(fault.path("pointer").asText())
                                        .isEqualTo("/line/2/bus"));
    }

    @Test
    void whoHasNoRightToTheBusIsToldNothingOfWhereItIs() {
        RunningServer.Answer refused =
                rounds.server.post(
                        "/api/v1/rounds", round("second", EVEN, "arnemark"), rounds.kiruna);

        assertThat(refused.slug()).isEqualTo("forbidden");
        assertThat(refused.response().body()).doesNotContain("Bölebyn");
    }

    @Test
    void theFormTellsItBesideTheTime() {
        RunningServer.Answer refused =
                rounds.form(
                        "/buses/bus-pitea/rounds/new",
                        Map.of(
                                "name", "Tisdagsturen",
                                "weekday", "tu",
                                "often", "w2",
                                "firstDay", EVEN,
                                "point-0", "",
                                "point-1", "arnemark",
                                "from-1", "16.45",
                                "to-1", "17.15"),
                        rounds.pitea);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.response().body())
                .contains("href=\"#from-1\"", "id=\"from-1-error\"")
                .contains("Bussen ska då redan stå på ett annat ställe: Turen till bolebyn");
    }
}

package se.digipunkt.server.places.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.RunningServer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

final class RoundsImportTest {

    private static final String HEADER =
            "round,bus,name,firstDay,weekday,everyWeeks,rule,stop,from,to,note\n";

    private static RoundsServer rounds;

    @BeforeAll
    static void start() {
        rounds = new RoundsServer();
    }

    @AfterAll
    static void stop() {
        rounds.close();
    }

    private static List<String> faults(RunningServer.Answer answer) {
        List<String> pointers = new ArrayList<>();
        answer.json().path("errors").forEach(e -> pointers.add(e.path("pointer").asText()));
        return pointers;
    }

    private static String outcome(RunningServer.Answer answer) {
        JsonNode json = answer.json();
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return json.path("created") + " " + json.path("updated") + " " + json.path("unchanged");
    }

    @Test
    void whatAFileHasNoColumnForStaysAsItIs() {
        String school =
                "round,bus,name,firstDay,lastDay,weekday,everyWeeks,exceptDates,school,stop,from,to\n"
                    + "skolan,bus-pitea,Skolan,2026-12-01,2027-06-01,we,1,2027-02-24,true,bolebyn,8:00,8:30\n";
        rounds.importCsv(school, rounds.pitea);

        String renamed =
                HEADER + "skolan,bus-pitea,Skolturen,2026-12-01,we,1,,bolebyn,8:00,8:30,\n";
        assertThat(outcome(rounds.importCsv(renamed, rounds.pitea))).isEqualTo("0 1 0");

        JsonNode round = rounds.server.get("/api/v1/rounds/skolan", rounds.pitea).json();
        assertThat(round.path("school").asBoolean()).isTrue();
        assertThat(round.path("lastDay").asText()).isEqualTo("2027-06-01");
        assertThat(round.path("exceptDates")).hasSize(1);
        assertThat(rounds.server.get("/api/v1/rounds/skolan", null).status()).isEqualTo(404);
    }

    @Test
    void aDayInAnyWeekInWhichTheBusDrivesTellsAllOfThem() {
        String csv =
                "round,bus,name,firstDay,weekday,everyWeeks,firstDate,stop,from,to\n"
                        + "jamna,bus-pitea,Jämna veckor,2027-01-12,tu,2,2027-03-10,"
                        + "lillmoran,16:00,16:30\n";

        assertThat(outcome(rounds.importCsv(csv, rounds.pitea))).isEqualTo("1 0 0");

        assertThat(
                        rounds.server
                                .get(
                                        "/api/v1/calls?stop=lillmoran&from=2027-01-01&to=2027-02-28",
                                        null)
                                .json()
                                .path("items")
                                .findValuesAsText("date"))
                .contains("2027-01-12", "2027-01-26", "2027-02-09", "2027-02-23");
    }

    @Test
    void aTimetableIsTakenInAndTheSameAgainChangesNothing() {
        String csv =
                HEADER
                        + "varannan,bus-pitea,Varannan,2026-12-01,tu,2,,bolebyn,16.30,17.00,shop\n"
                        + "varannan,,,,,,,arnemark,17:15,17:45,\n"
                        + "sista,bus-pitea,Sista fredagen,2026-12-01,,,FREQ=MONTHLY;BYDAY=-1FR,"
                        + "lillmoran,9:00,9:45,\n";

        assertThat(outcome(rounds.importCsv(csv, rounds.pitea))).isEqualTo("2 0 0");
        assertThat(outcome(rounds.importCsv(csv, rounds.pitea))).isEqualTo("0 0 2");
        String later = csv.replace("9:00,9:45", "10:00,10:45");
        assertThat(outcome(rounds.importCsv(later, rounds.region))).isEqualTo("0 1 1");
        JsonNode calls =
                rounds.server
                        .get("/api/v1/calls?stop=lillmoran&from=2026-12-01&to=2026-12-31", null)
                        .json();
        // Christmas Day is the last Friday of the month, and the round is not driven on it.
        assertThat(calls.path("items")).isEmpty();
        assertThat(
                        rounds.server
                                .get(
                                        "/api/v1/calls?stop=lillmoran&from=2027-01-29&to=2027-01-29",
                                        null)
                                .json()
                                .path("items")
                                .findValuesAsText("from"))
                .containsExactly("2027-01-29T09:00:00Z");
        assertThat(rounds.server.get("/api/v1/rounds/varannan", null).json().path("rule").asText())
                .isEqualTo("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU");
    }

    @Test
    void everyFaultyRowIsToldAndNothingIsTakenIn() {
        RunningServer.Answer refused =
                rounds.importCsv(
                        HEADER
                                + "bra,bus-pitea,Bra,2026-12-01,tu,1,,bolebyn,10:00,11:00,\n"
                                + "fel,bus-pitea,Fel,2026-12-01,ti,1,,bolebyn,10:00,11:00,\n"
                                + "fel,,Fel igen,,,,,bolebyn,11:30,12:00,\n"
                                + "bra,,,,,,,lib-2581-1,12:00,13:00,\n"
                                + "timme,bus-pitea,Varje timme,2026-12-01,,,FREQ=HOURLY,"
                                + "bolebyn,10:00,11:00,\n"
                                + "bak,bus-pitea,Bak,2026-12-01,tu,1,,bolebyn,9.30,9,\n"
                                + "bak,,,,,,,arnemark,13,12.30,\n",
                        rounds.pitea);

        assertThat(refused.slug()).isEqualTo("import-refused");
        assertThat(faults(refused))
                .containsExactly(
                        "/line/3/weekday",
                        "/line/4/name",
                        "/line/4/stop",
                        "/line/5/round",
                        "/line/5/stop",
                        "/line/6/rule",
                        "/line/7/to",
                        "/line/8/to");
        assertThat(rounds.server.get("/api/v1/rounds/bra", rounds.admin).status()).isEqualTo(404);
    }

    @Test
    void aBusOfAnotherMunicipalityIsNotYours() {
        RunningServer.Answer refused =
                rounds.importCsv(
                        HEADER + "k1,bus-kiruna,K,2026-12-01,tu,1,,lannavaara,10:00,11:00,\n",
                        rounds.pitea);

        assertThat(refused.slug()).isEqualTo("forbidden");
        assertThat(faults(refused)).containsExactly("/line/2/bus");
    }

    @Test
    void anEndedRoundOfAnArchivedBusIsNotYoursEither() {
        rounds.server.post(
                "/api/v1/buses",
                "{\"id\":\"bus-gammal\",\"name\":\"Gamla bussen\",\"municipality\":\"2584\"}",
                rounds.kiruna);
        String row = "gamla,%s,Gamla,2026-01-01,2026-02-01,tu,1,bolebyn,10:00,11:00\n";
        String header = "round,bus,name,firstDay,lastDay,weekday,everyWeeks,stop,from,to\n";
        rounds.importCsv(header + row.formatted("bus-gammal"), rounds.kiruna);
        assertThat(rounds.form("/buses/bus-gammal/archival", Map.of(), rounds.kiruna).status())
                .isEqualTo(303);

        RunningServer.Answer refused =
                rounds.importCsv(header + row.formatted("bus-pitea"), rounds.pitea);

        assertThat(refused.slug()).isEqualTo("forbidden");
        assertThat(faults(refused)).containsExactly("/line/2/bus");
    }

    @Test
    void theSampleRoundsAreDrivenByEverySampleBus() {
        try (RoundsServer fresh = shipped()) {
            assertThat(outcome(fresh.importShipped("rounds", "norrbotten-rounds.csv")))
                    .isEqualTo("8 0 0");
            assertThat(
                            fresh.server
                                    .get("/api/v1/calls?stop=stop-maunu&to=2027-03-01", null)
                                    .json()
                                    .path("items"))
                    .isNotEmpty();
        }
    }

    /// Without the rounds of other tests, which may want the same bus.
    private static RoundsServer shipped() {
        RoundsServer fresh = new RoundsServer();
        fresh.importShipped("points", "norrbotten-bus-stops.csv");
        fresh.importShipped("buses", "norrbotten-buses.csv");
        return fresh;
    }

    @Test
    void thePageTellsWhatWasWrong() {
        RunningServer.Answer refused = rounds.upload(HEADER + "a1,x,,,,,,,,,\n", rounds.pitea);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.response().body())
                .contains("Ingenting har lästs in", "Det finns ingen sådan buss");
        assertThat(
                        rounds.upload(
                                        HEADER
                                                + "p1,bus-pitea,P,2026-12-01,tu,1,,bolebyn,10:00,"
                                                + "11:00,\n",
                                        rounds.pitea)
                                .response()
                                .body())
                .contains("Nya turer: 1", "href=\"/buses/bus-pitea\"");
    }

    @Test
    void theExampleOfTheDocumentCanBePasted() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "timetable-import.md"));
        String example = document.split("```")[1].strip() + "\n";

        try (RoundsServer fresh = shipped()) {
            assertThat(outcome(fresh.importCsv(example, fresh.region))).isEqualTo("1 0 0");
        }
    }

    @Test
    void aBusIsNotToBeAtTwoStopsAtOnce() {
        String csv =
                HEADER
                        + "torsdag,bus-pitea,Torsdagsturen,2027-01-14,th,1,,bolebyn,10:00,10:30,\n"
                        + "torsdag,,,,,,,lillmoran,11:00,11:30,\n"
                        + "langtur,bus-pitea,Långturen,2027-01-07,th,2,,arnemark,11:15,12:00,\n";

        RunningServer.Answer refused = rounds.importCsv(csv, rounds.pitea);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(faults(refused)).containsExactly("/line/4/from");
        assertThat(refused.json().path("errors").get(0).path("message").asText())
                .contains("3 (", "2027-01-21 11:00–11:30");
        assertThat(rounds.server.get("/api/v1/rounds/torsdag", rounds.pitea).status())
                .isEqualTo(404);
    }

    @Test
    void norAtAStopWhereItIsToBeAlready() {
        rounds.importCsv(
                HEADER + "lordag,bus-pitea,Lördagsturen,2027-01-16,sa,1,,bolebyn,10:00,10:30,\n",
                rounds.pitea);
        String other =
                HEADER + "marknad,bus-pitea,Marknaden,2027-01-16,sa,4,,arnemark,10:15,12:00,\n";

        RunningServer.Answer refused = rounds.importCsv(other, rounds.pitea);

        assertThat(faults(refused)).containsExactly("/line/2/from");
        assertThat(refused.json().path("errors").get(0).path("message").asText())
                .contains("Lördagsturen", "2027-01-16 10:00–10:30");
        assertThat(rounds.importCsv(other.replace("10:15", "10:30"), rounds.pitea).status())
                .isEqualTo(200);
    }

    @Test
    void theRoundsOfABusOfOthersAreNotToldOf() {
        rounds.importCsv(
                "round,bus,name,firstDay,weekday,everyWeeks,school,stop,from,to\n"
                    + "k-skola,bus-kiruna,Skolturen,2027-01-11,mo,1,true,lannavaara,8:00,9:00\n",
                rounds.kiruna);

        RunningServer.Answer refused =
                rounds.importCsv(
                        HEADER + "spion,bus-kiruna,S,2027-01-11,mo,1,,bolebyn,8:30,9:30,\n",
                        rounds.pitea);

        assertThat(refused.slug()).isEqualTo("forbidden");
        assertThat(faults(refused)).containsExactly("/line/2/bus");
        assertThat(refused.response().body()).doesNotContain("Skolturen", "08:00");
    }

    @Test
    void whatStaffHaveCancelledIsInNobodysWay() {
        rounds.importCsv(
                HEADER + "sondag,bus-pitea,Söndag,2026-12-06,su,4,,bolebyn,10:00,10:30,\n",
                rounds.pitea);
        String once =
                "round,bus,name,firstDay,lastDay,weekday,everyWeeks,stop,from,to\n"
                    + "advent,bus-pitea,Advent,2026-12-06,2026-12-06,su,1,arnemark,10:15,12:00\n";
        assertThat(faults(rounds.importCsv(once, rounds.pitea))).containsExactly("/line/2/from");

        rounds.put(
                "/api/v1/calls/sondag:bolebyn:2026-12-06",
                "{\"state\":\"cancelled\",\"reason\":\"staff\"}",
                rounds.pitea);

        assertThat(outcome(rounds.importCsv(once, rounds.pitea))).isEqualTo("1 0 0");
    }

    @Test
    void aYearThatNobodyPlansIsRefused() {
        RunningServer.Answer refused =
                rounds.importCsv(
                        HEADER + "ar,bus-pitea,År,9027-01-11,mo,1,,bolebyn,8:30,9:30,\n",
                        rounds.pitea);

        assertThat(faults(refused)).containsExactly("/line/2/firstDay");
        assertThat(refused.json().path("errors").get(0).path("message").asText()).contains("2099");
    }
}

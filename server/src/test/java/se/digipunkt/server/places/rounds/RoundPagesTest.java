package se.digipunkt.server.places.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.RunningServer;

import java.util.HashMap;
import java.util.Map;

final class RoundPagesTest {

    private static RoundsServer rounds;

    @BeforeAll
    static void start() {
        rounds = new RoundsServer();
        rounds.importCsv(
                """
                round,bus,name,firstDay,weekday,everyWeeks,school,stop,from,to
                tur,bus-kiruna,Onsdagsturen,2026-09-02,we,1,,lannavaara,10:00,10:30
                skola,bus-kiruna,Skolturen,2026-09-02,th,1,true,lannavaara,08:00,09:00
                """,
                rounds.admin);
    }

    @AfterAll
    static void stop() {
        rounds.close();
    }

    private static String page(String path, @Nullable String token) {
        RunningServer.Answer answer = rounds.server.get(path, token);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.response().body();
    }

    private static Map<String, String> fields(String... more) {
        Map<String, String> fields =
                new HashMap<>(
                        Map.of(
                                "name", "Varannan tisdag",
                                "weekday", "tu",
                                "often", "w2",
                                "firstDay", "2026-12-01",
                                "point-0", "bolebyn",
                                "from-0", "16.30",
                                "to-0", "17.00",
                                "point-1", "",
                                "from-1", "",
                                "to-1", ""));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    @Test
    void everybodySeesWhenTheBusComes() {
        assertThat(page("/buses/bus-kiruna", null))
                .contains("Kiruna bokbuss", "onsdag 25 november", "Lannavaara", "10:00", "10:30")
                .doesNotContain("torsdag 26 november", "/cancel", "/edit", "Skoltur")
                .contains("Onsdagsturen", "onsdag, varje vecka")
                .doesNotContain("/history", "/rounds/new");
        assertThat(page("/buses/bus-kiruna", rounds.region))
                .contains("/rounds/tur/history")
                .doesNotContain("/rounds/tur/edit", "/rounds/new");
        assertThat(page("/buses/bus-kiruna?lang=en", null)).contains("Wednesday 25 November");
        assertThat(page("/buses/bus-kiruna?lang=ar", null)).contains("dir=\"rtl\"");
        assertThat(page("/buses/bus-kiruna", rounds.kiruna))
                .contains(
                        "torsdag 26 november", "Skoltur", "/calls/tur:lannavaara:2026-11-25/cancel")
                .contains("/rounds/tur/edit", "onsdag, varje vecka");
        assertThat(page("/buses/bus-kiruna", rounds.pitea)).doesNotContain("/cancel", "/edit");
        assertThat(rounds.server.get("/buses/bolebyn", null).status()).isEqualTo(404);
    }

    @Test
    void aRoundIsAddedAndChangedByItsWeekday() {
        String form = page("/buses/bus-pitea/rounds/new", rounds.pitea);
        assertThat(form).contains("varannan vecka", "Bölebyn").doesNotContain("stadsbibliotek");

        RunningServer.Answer made =
                rounds.form("/buses/bus-pitea/rounds/new", fields(), rounds.pitea);
        assertThat(made.status()).as(made.response().body()).isEqualTo(303);
        assertThat(page("/buses/bus-pitea", null)).contains("tisdag 15 december", "16:30");

        String path = "/rounds/varannan-tisdag-2581/edit";
        assertThat(page(path, rounds.pitea)).contains("value=\"16:30\"", "value=\"w2\" selected");
        rounds.form(path, fields("firstDate", "2026-12-10"), rounds.pitea);
        assertThat(page("/buses/bus-pitea", null))
                .contains("tisdag 8 december")
                .doesNotContain("tisdag 15 december");
        assertThat(page(path, rounds.pitea)).contains("value=\"2026-12-08\"");
        assertThat(rounds.form(path, fields("version", "0"), rounds.pitea).response().body())
                .contains("Någon annan har ändrat turen");
        assertThat(rounds.form(path, fields(), rounds.kiruna).status()).isEqualTo(403);
    }

    @Test
    void aRefusedFormKeepsWhatWasTypedAndMoreRowsSaveNothing() {
        Map<String, String> wrong =
                fields("often", "", "point-1", "bolebyn", "from-1", "halv fem", "to-1", "18:00");

        RunningServer.Answer refused =
                rounds.form("/buses/bus-pitea/rounds/new", wrong, rounds.pitea);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.response().body())
                .contains("halv fem", "href=\"#often\"", "href=\"#point-1\"", "href=\"#from-1\"")
                .contains("Från, stopp 2");
        wrong.put("more", "true");
        RunningServer.Answer more = rounds.form("/buses/bus-pitea/rounds/new", wrong, rounds.pitea);
        assertThat(more.status()).isEqualTo(200);
        assertThat(more.response().body()).contains("halv fem", "id=\"from-5\"");
    }

    @Test
    void aCallIsCancelledMovedAndRestoredInTwoClicks() {
        String call = "/calls/tur:lannavaara:2026-12-02/";

        assertThat(page(call + "cancel", rounds.kiruna))
                .contains(
                        "Lannavaara", "onsdag 2 december", "bussen är trasig", "mer än 24 timmar");
        assertThat(
                        rounds.form(call + "cancel", Map.of("reason", ""), rounds.kiruna)
                                .response()
                                .body())
                .contains("Det här måste fyllas i", "href=\"#reason\"");
        assertThat(
                        rounds.form(call + "cancel", Map.of("reason", "vehicle"), rounds.kiruna)
                                .status())
                .isEqualTo(303);
        assertThat(page("/buses/bus-kiruna", null)).contains("Inställt", "bussen är trasig");

        rounds.form(
                call + "move",
                Map.of("reason", "road", "date", "2026-12-03", "from", "23.30", "to", "0015"),
                rounds.kiruna);
        assertThat(page("/buses/bus-kiruna", null))
                .contains("torsdag 3 december", "(dagen efter)")
                .contains("Flyttat", "från onsdag 2 december 10:00–10:30");

        rounds.form(call + "restore", Map.of(), rounds.kiruna);
        assertThat(page("/buses/bus-kiruna", null)).doesNotContain("Flyttat", "Inställt");
        assertThat(rounds.form(call + "cancel", Map.of("reason", "road"), rounds.pitea).status())
                .isEqualTo(403);
    }

    @Test
    void whatIsFarAwayIsMadeAnExtraCallAsThePageSays() {
        String move = "/calls/tur:lannavaara:2026-12-16/move";
        Map<String, String> far =
                Map.of("reason", "road", "date", "2027-02-16", "from", "10", "to", "11");
        assertThat(rounds.form(move, far, rounds.kiruna).response().body())
                .contains("href=\"#date\"", "date-error", "Gör ett extra stopp i stället")
                .contains("/buses/bus-kiruna/calls/new?round=tur&amp;stop=lannavaara");

        String extra = "/buses/bus-kiruna/calls/new";
        assertThat(page(extra + "?round=tur&stop=lannavaara", rounds.kiruna))
                .contains("<option value=\"tur\" selected>Onsdagsturen")
                .contains("<option value=\"lannavaara\" selected>");
        assertThat(rounds.form(extra, Map.of("reason", ""), rounds.kiruna).response().body())
                .contains("href=\"#stop\"", "href=\"#date\"", "href=\"#from\"", "href=\"#to\"")
                .contains("href=\"#reason\"", "href=\"#round\"", "round-error");
        Map<String, String> fields = new HashMap<>(far);
        fields.putAll(Map.of("reason", "event", "round", "tur", "stop", "lannavaara"));
        assertThat(rounds.form(extra, fields, rounds.pitea).status()).isEqualTo(403);
        fields.put("date", "2026-12-16");
        assertThat(rounds.form(extra, fields, rounds.kiruna).response().body())
                .contains("href=\"#stop\"", "Turen stannar redan här den dagen");
        fields.put("date", "2026-12-04");
        assertThat(rounds.form(extra, fields, rounds.kiruna).status()).isEqualTo(303);
        assertThat(page("/buses/bus-kiruna", rounds.kiruna))
                .contains("fredag 4 december", "Extra stopp", extra);
        assertThat(page("/buses/bus-kiruna", rounds.region)).doesNotContain(extra);
    }

    @Test
    void anEndBeforeTheBeginningIsToldAtTheEnd() {
        assertThat(
                        rounds.form(
                                        "/calls/tur:lannavaara:2026-12-16/move",
                                        Map.of(
                                                "reason", "road",
                                                "date", "2026-12-16",
                                                "from", "9.30",
                                                "to", "9"),
                                        rounds.kiruna)
                                .response()
                                .body())
                .contains("href=\"#to\"", "Stoppet måste sluta efter att det har börjat")
                .doesNotContain("href=\"#from\"");
        assertThat(
                        rounds.form(
                                        "/buses/bus-kiruna/rounds/new",
                                        fields("from-0", "18:00", "to-0", "17:59"),
                                        rounds.kiruna)
                                .response()
                                .body())
                .contains("href=\"#to-0\"", "Stoppet måste sluta efter att det har börjat")
                .doesNotContain("href=\"#from-0\"");
    }

    @Test
    void whoAnswersForTheBusSeesWhoChangedWhat() {
        String call = "/calls/tur:lannavaara:2026-12-09/";
        rounds.form(call + "cancel", Map.of("reason", "road"), rounds.kiruna);
        rounds.form(call + "restore", Map.of(), rounds.kiruna);

        assertThat(page("/rounds/tur/history", rounds.kiruna))
                .contains("Lannavaara 2026-12-09", "<bdi>kiruna</bdi>")
                .contains("Går som planerat igen", "Inställt, vägen", "Tillagd");
        assertThat(page("/buses/bus-kiruna", rounds.kiruna)).contains("/rounds/tur/history");
        assertThat(page("/rounds/tur/history", rounds.region)).contains("Inställt");
        assertThat(rounds.server.get("/rounds/tur/history", rounds.pitea).status()).isEqualTo(403);
        assertThat(rounds.server.get("/rounds/no-such/history", rounds.admin).status())
                .isEqualTo(404);
    }

    @Test
    void allThatIsMissingIsToldAtOnce() {
        Map<String, String> wrong =
                fields("name", "", "weekday", "", "often", "", "firstDay", "", "lastDay", "snart");

        RunningServer.Answer refused =
                rounds.form("/buses/bus-pitea/rounds/new", wrong, rounds.pitea);

        assertThat(refused.response().body())
                .contains("href=\"#name\"", "href=\"#weekday\"", "href=\"#often\"")
                .contains("href=\"#firstDay\"", "href=\"#lastDay\"")
                .contains("name=\"firstDay\" type=\"date\"")
                .contains("name=\"lastDay\" type=\"text\" value=\"snart\"");
    }

    @Test
    void theExampleOfAFileNamesWhatIsThere() {
        assertThat(page("/rounds/all/import", rounds.pitea))
                .contains("tisdag,bus-pitea,")
                .doesNotContain("påhittade");
        assertThat(page("/rounds/all/import", rounds.kiruna)).contains("tisdag,bus-kiruna,");
    }
}

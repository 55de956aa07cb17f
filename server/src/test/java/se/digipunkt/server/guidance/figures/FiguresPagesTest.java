package se.digipunkt.server.guidance.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.RunningServer.Answer;
import se.digipunkt.server.TestDatabase;

import java.net.http.HttpRequest;
import java.util.Map;

/// On Friday 2026-11-20, a little after ten in Sweden: help in Jokkmokk, silence in Vuollerim and
/// Pajala.
final class FiguresPagesTest {

    private static final String POINT = "jokkmokk-ddc";

    private static RunningServer server;
    private static String admin;

    @BeforeAll
    static void start() {
        server = RunningServer.on(TestDatabase.SQLITE, Map.of("test.clock", "true"));
        admin = server.admin();
        point(POINT, "DigidelCenter Jokkmokk", "2510");
        point("vuollerim-by", "Vuollerims servicepunkt", "2510");
        point("pajala-bib", "Pajala bibliotek", "2521");
        server.user("region", "region", null);
        server.user("samordnare", "coordinator", "2510");
        server.user("personal", "staff", null, "jokkmokk-ddc");
        server.user("drift", "operator", null);
        help("{\"errands\":[\"e-id\"],\"ageBand\":\"80-plus\",\"outcome\":\"done\"}");
        help("{\"errands\":[\"e-id\",\"tax\"],\"ageBand\":\"unanswered\",\"outcome\":\"not\"}");
        help("{\"errands\":[\"bank\"],\"precision\":\"day\",\"day\":\"2026-11-03\"}");
        help("{\"errands\":[\"safety\"],\"form\":\"group\",\"count\":12}");
        help("{\"errands\":[\"bank\"],\"precision\":\"day\",\"day\":\"2026-10-06\"}");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void point(String id, String name, String municipality) {
        made(
                "/api/v1/points",
                "{\"id\":\"%s\",\"name\":\"%s\",\"kinds\":[\"library\"],\"municipality\":\"%s\",\"openingHours\":\"Mo-Fr 09:00-17:00\",\"staffedHours\":\"Mo-Fr 10:00-14:00\"}"
                        .formatted(id, name, municipality));
    }

    private static void help(String json) {
        made("/api/v1/points/" + POINT + "/guidance", json);
    }

    private static void made(String path, String json) {
        Answer made = server.post(path, json, admin);
        assertThat(made.status()).as(made.response().body()).isEqualTo(201);
    }

    private static String token(String user) {
        return server.signIn(
                user,
                user.equals("admin") ? RunningServer.ADMIN_PASSWORD : RunningServer.USER_PASSWORD);
    }

    private static Answer asked(String path) {
        return server.send(
                HttpRequest.newBuilder(server.uri(path))
                        .header("Authorization", "Bearer " + admin)
                        .header("Accept", "text/html")
                        .header("Accept-Language", "sv")
                        .GET());
    }

    private static String page(String path) {
        Answer answer = asked(path);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.response().body().replaceAll("\\s+", " ").replaceAll("> <", "><");
    }

    private static String figures(String scope, String query) {
        return page("/guidance/figures/" + scope + "?" + query);
    }

    /// The row of a name, without its elements.
    private static String row(String page, String name) {
        int at = page.indexOf("<bdi>" + name + "</bdi>");
        assertThat(at).as("%s in %s", name, page).isPositive();
        return page.substring(at, page.indexOf("</tr>", at))
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    @ParameterizedTest
    @CsvSource({
        "region, region, 200",
        "region, pajala-bib, 200",
        "admin, 2521, 200",
        "samordnare, region, 403",
        "samordnare, 2510, 200",
        "samordnare, vuollerim-by, 200",
        "samordnare, pajala-bib, 403",
        "personal, jokkmokk-ddc, 200",
        "personal, vuollerim-by, 403",
        "personal, 2510, 403",
        "drift, jokkmokk-ddc, 403",
        "region, no-such-point, 404"
    })
    void figuresAreReadByThoseWithARightToTheScope(String user, String scope, int status) {
        String token = token(user);

        assertThat(server.get("/guidance/figures/" + scope, token).status()).isEqualTo(status);
        if (scope.contains("-")) {
            String month = "/guidance/figures/" + scope + "/month/2026-11";
            assertThat(server.get(month, token).status()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @CsvSource({"region, region", "samordnare, 2510", "personal, jokkmokk-ddc"})
    void theMenuLeadsToTheWidestScopeOfTheReader(String user, String scope) {
        assertThat(
                        server.get("/guidance/figures?by=hour", token(user))
                                .response()
                                .headers()
                                .firstValue("location")
                                .orElse(""))
                .isEqualTo("/guidance/figures/" + scope + "?by=hour");
    }

    @Test
    void attendancesAreNotSummedOverErrands() {
        String page = figures(POINT, "period=2026-M11");

        // Name, questions, the month before, the same a year ago, attendances, occasions
        assertThat(row(page, "E-legitimation och BankID")).endsWith("2 0 ej rapporterat 2 0");
        assertThat(row(page, "Totalt")).endsWith("4 1 ej rapporterat 15 1");
        assertThat(page).contains("inte summan av raderna");
    }

    @Test
    void notAskedIsApartFromUnanswered() {
        String page = figures(POINT, "period=2026-M11&by=ageBand");

        assertThat(row(page, "80 år och äldre")).startsWith("80 år och äldre 1 ");
        assertThat(row(page, "ville inte svara")).startsWith("ville inte svara 2 ");
        assertThat(row(page, "inte frågad")).startsWith("inte frågad 1 ");
    }

    @Test
    void anUnknownHourIsApart() {
        assertThat(row(figures(POINT, "period=2026-M11&by=hour"), "timme okänd"))
                .startsWith("timme okänd 1 ");
    }

    @Test
    void twoCharacteristicsAreCrossedWithTotalsReadByThemselves() {
        String page = figures(POINT, "period=2026-M11&by=errand&by=outcome&measure=attendances");

        assertThat(page).contains("class=\"number shade-5\">12</td>");
        assertThat(row(page, "E-legitimation och BankID")).endsWith("1 1 2");
        assertThat(page).contains("by=outcome&amp;by=errand&amp;measure=attendances");
    }

    @Test
    void whoHasNotReportedIsNeverZero() {
        assertThat(row(figures("2510", "period=2026-M11"), "Vuollerims servicepunkt"))
                .contains("ej rapporterat")
                .doesNotContain("0");
        assertThat(figures("vuollerim-by", "period=2026-M11"))
                .contains("Inget är rapporterat för Vuollerims servicepunkt, november 2026.")
                .contains("Det är inte noll")
                .doesNotContain("<span class=\"figure-value\">0</span>");
    }

    @Test
    void aStopThatABusBringsItsHelpToIsNotExpectedToReport() {
        made(
                "/api/v1/points",
                "{\"id\":\"murjek\",\"name\":\"Murjeks"
                        + " hållplats\",\"kinds\":[\"bus-stop\"],\"municipality\":\"2510\"}");

        assertThat(figures("2510", "period=2026-M11"))
                .contains("href=\"/guidance/figures/vuollerim-by?")
                .doesNotContain("href=\"/guidance/figures/murjek?");
        assertThat(figures("2510", "period=2026-M10"))
                .as("before it was registered here")
                .doesNotContain("href=\"/guidance/figures/vuollerim-by?");
    }

    @Test
    void aPeriodThatHasNotBegunHasNoFigures() {
        assertThat(figures("region", "period=2027"))
                .contains("Perioden 2027 har inte börjat")
                .doesNotContain("figure-value");
    }

    @Test
    void manyDaysOfOnesOwnAreToldAsTheyWereAsked() {
        assertThat(figures(POINT, "from=2025-11-24&to=2026-11-23"))
                .contains("from=2025-11-24&amp;to=2026-11-23", "value=\"2025-11-24\"")
                .contains("24 nov. 2024", "23 nov. 2025")
                .contains("<option value=\"last-12-months\">");
    }

    @Test
    void theLastTwelveMonthsAreThoseThatAreOver() {
        assertThat(figures(POINT, "period=last-12-months"))
                .contains("<option value=\"last-12-months\" selected>De 12 senaste hela månaderna")
                .contains("from=2025-11-01&amp;to=2026-10-31", "value=\"2025-11-01\"")
                .contains("1 nov. 2024", "31 okt. 2025")
                .doesNotContain("Perioden är inte slut");
    }

    @Test
    void daysOfOnesOwnAreToldByTheDay() {
        String page = figures(POINT, "from=2026-11-02&to=2026-11-06");

        assertThat(page).contains("Dag för dag", "tis 3 nov").contains("inget loggat");
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-11-31&to=2026-12-01, Datumet finns inte",
        "from=2026-11-20&to=2026-11-01, Sista dagen är före första",
        "period=2026-Q9, Perioden finns inte",
        "by=ageBand&by=errand, Sådant räknas aldrig tillsammans",
        "by=colour, Koden finns inte i listan"
    })
    void whatCannotBeAskedIsToldAboveTheForm(String query, String told) {
        Answer answer = asked("/guidance/figures/region?" + query);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.response().body()).contains("error-summary", told);
    }

    @Test
    void theFileHasARowForEachValueAndTheWholeFirst() {
        Answer answer =
                server.get(
                        "/api/v1/guidance/figures.csv?scope=jokkmokk-ddc&from=2026-11-01&to=2026-11-30&by=ageBand",
                        admin);

        assertThat(answer.response().body().lines())
                .containsExactlyInAnyOrder(
                        "scope,from,to,level,ageBand,questions,attendances,occasions",
                        "jokkmokk-ddc,2026-11-01,2026-11-30,total,,4,15,1",
                        "jokkmokk-ddc,2026-11-01,2026-11-30,part,80-plus,1,1,0",
                        "jokkmokk-ddc,2026-11-01,2026-11-30,part,unanswered,2,1,0",
                        "jokkmokk-ddc,2026-11-01,2026-11-30,part,not-asked,1,13,1");
        assertThat(answer.response().headers().firstValue("content-disposition").orElse(""))
                .contains("guidance-jokkmokk-ddc-2026-11-01-2026-11-30.csv");
    }

    @Test
    void myMonthTellsHelpAndHoursUntilNow() {
        String page = page("/guidance/figures/" + POINT + "/month/2026-11");

        // Fourteen weekdays, and from nine and ten until now, at 10:07
        assertThat(page).contains("<td class=\"number\">113 h 7 min</td>");
        assertThat(page).contains("<td class=\"number\">56 h 7 min</td>");
        assertThat(page)
                .contains("Månaden är inte slut.", "Om terminalen fungerade", "Underskrift");
        assertThat(page).contains("<span class=\"figure-value\">15</span>");
        assertThat(page).doesNotContain("rel=\"next\"");
    }

    @Test
    void myMonthTellsThoseOfThePointWhatBecameOfTheHelp() {
        String address = "/guidance/figures/" + POINT + "/month/2026-11";

        // Help on the third, four hours of fourteen days; today is not over
        assertThat(page(address))
                .contains(
                        "Bemannat</th><td class=\"number\">56 h 0 min</td><td class=\"number\">4 h"
                                + " 0 min</td><td class=\"number\">0 h 0 min</td><td"
                                + " class=\"number\">52 h 0 min</td>");
        assertThat(server.get(address, token("region")).response().body())
                .contains("Om terminalen fungerade")
                .doesNotContain("caption-delivered");
    }

    @Test
    void aMonthThatHasNotBegunIsNoPage() {
        assertThat(asked("/guidance/figures/" + POINT + "/month/2026-12").status()).isEqualTo(404);
        assertThat(asked("/guidance/figures/" + POINT + "/month/2026-13").status()).isEqualTo(404);
        assertThat(page("/guidance/figures/" + POINT + "/month/2026-09"))
                .contains("Det är inte noll");
    }
}

package se.digipunkt.server.followup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import se.digipunkt.protocol.CanonicalJson;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.server.RunningServer;
import se.digipunkt.server.RunningServer.Answer;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.common.Period;
import se.digipunkt.server.guidance.Guidance;
import se.digipunkt.server.guidance.Logged;

import java.net.http.HttpRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Two points in Jokkmokk and one in Pajala: in Jokkmokk one has logged, the other's kiosk was in
/// contact and logged nothing; Pajala has not been heard from.
final class FollowUpRoutesTest {

    private static final String JOURNAL = UUID.randomUUID().toString();
    private static final LocalDate TODAY = LocalDate.now(KnownTime.ZONE);
    private static final String MONTH = Period.month(TODAY).text();

    private static RunningServer server;
    private static String admin;
    private static long seq;

    @BeforeAll
    static void start() {
        server = RunningServer.on(TestDatabase.SQLITE);
        admin = server.admin();
        point("jokkmokk-ddc", "DigidelCenter Jokkmokk", "2510");
        point("vuollerim-by", "Vuollerims servicepunkt", "2510");
        point("pajala-bib", "Pajala bibliotek", "2521");
        server.user("region", "region", null);
        server.user("samordnare", "coordinator", "2510");
        server.user("personal", "staff", null, "jokkmokk-ddc");
        server.user("drift", "operator", null);
        heardFrom("vuollerim-by");
        for (int i = 0; i < 9; i++) {
            help("e-id");
        }
        help("bank");
        help("bank");
        help("e-id", "tax", "pension");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void point(String id, String name, String municipality) {
        Answer made =
                server.post(
                        "/api/v1/points",
                        "{\"id\":\"%s\",\"name\":\"%s\",\"kinds\":[\"digidelcenter\"],\"municipality\":\"%s\"}"
                                .formatted(id, name, municipality),
                        admin);
        assertThat(made.status()).isEqualTo(201);
    }

    private static void heardFrom(String point) {
        String code =
                server.post(
                                "/api/v1/enrolment-codes",
                                "{\"servicePoint\":\"" + point + "\"}",
                                admin)
                        .json()
                        .path("code")
                        .asText();
        String token =
                server.post(
                                "/kiosk/v1/enrolments",
                                "{\"code\":\"%s\",\"nonce\":\"n\",\"agentVersion\":\"0.1.0\"}"
                                        .formatted(code),
                                null)
                        .json()
                        .path("token")
                        .asText();
        Answer synced =
                server.post(
                        "/kiosk/v1/sync",
                        "{\"journal\":\"%s\",\"from\":1,\"entries\":[]}"
                                .formatted(UUID.randomUUID()),
                        token);
        assertThat(synced.status()).isEqualTo(200);
    }

    /// One person helped today at the DigidelCenter.
    private static void help(String... errands) {
        GuidanceRecord tap = GuidanceRecord.tap(errands[0], 1);
        GuidanceRecord record =
                new GuidanceRecord(
                        java.util.List.of(errands),
                        1,
                        tap.form(),
                        1,
                        null,
                        null,
                        null,
                        null,
                        null,
                        tap.precision(),
                        null,
                        null,
                        tap.outcome(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        Instant now = Instant.now();
        server.bean(Guidance.class)
                .take(
                        new Logged(
                                JOURNAL,
                                ++seq,
                                "jokkmokk-ddc",
                                new KnownTime(now, KnownTime.Basis.ANCHORED),
                                now),
                        record);
    }

    private static String path(String scope) {
        return "/api/v1/follow-up/" + scope + "/" + MONTH;
    }

    private static String token(String user) {
        return server.signIn(
                user,
                user.equals("admin") ? RunningServer.ADMIN_PASSWORD : RunningServer.USER_PASSWORD);
    }

    private static JsonNode report(String scope) {
        Answer answer = server.get(path(scope), admin);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode item(JsonNode array, String id) {
        for (JsonNode node : array) {
            if (node.path("id").asText().equals(id) || node.path(0).asText().equals(id)) {
                return node;
            }
        }
        throw new AssertionError(id + " is not in " + array);
    }

    private static JsonNode figure(JsonNode report, String id) {
        return item(report.path("sections").path(0).path("figures"), id);
    }

    private static JsonNode table(JsonNode report, String id) {
        return item(report.path("sections").path(0).path("tables"), id);
    }

    @ParameterizedTest
    @CsvSource({
        "region, region, 200",
        "region, 2510, 200",
        "region, pajala-bib, 200",
        "admin, region, 200",
        "samordnare, region, 403",
        "samordnare, 2510, 200",
        "samordnare, vuollerim-by, 200",
        "samordnare, 2521, 403",
        "samordnare, pajala-bib, 403",
        "personal, jokkmokk-ddc, 200",
        "personal, vuollerim-by, 403",
        "personal, 2510, 403",
        "drift, region, 403",
        "region, no-such-point, 404"
    })
    void draftsAreReadByThoseWithARightToTheScope(String user, String scope, int status) {
        assertThat(server.get(path(scope), token(user)).status()).isEqualTo(status);
        assertThat(server.get("/follow-up/" + scope + "/" + MONTH, token(user)).status())
                .isEqualTo(status);
    }

    @Test
    void nobodyReadsWithoutSigningIn() {
        assertThat(server.get(path("region"), null).status()).isEqualTo(401);
    }

    @Test
    void theShapeIsThatOfTheProtocol() {
        JsonNode report = report("jokkmokk-ddc");

        assertThat(report.path("scope").asText()).isEqualTo("jokkmokk-ddc");
        assertThat(report.path("period").asText()).isEqualTo(MONTH);
        assertThat(report.path("edition").isNull()).isTrue();
        assertThat(report.path("status").asText()).isEqualTo("draft");
        assertThat(report.path("sections").path(0).path("need").asInt()).isEqualTo(1);
        assertThat(figure(report, "questions").path("value").asLong()).isEqualTo(14);
        assertThat(figure(report, "attendances").path("value").asLong()).isEqualTo(12);
        assertThat(figure(report, "occasions").path("value").asLong()).isZero();
        assertThat(report.path("method")).isNotEmpty();
        assertThat(report.path("completeness").path("sample").isBoolean()).isTrue();
    }

    @Test
    void jsonIsTheSameWithItsEnding() {
        assertThat(server.get(path("region") + ".json", admin).json().path("sections"))
                .isEqualTo(report("region").path("sections"));
    }

    @Test
    void smallErrandsAreHiddenEvenFromTheAdmin() {
        JsonNode table = table(report("jokkmokk-ddc"), "by-errand");

        assertThat(table.path("columns").path(0).path("id").asText()).isEqualTo("code");
        assertThat(table.path("rows").path(0).path(0).asText())
                .as("hidden rows stand by code: their order tells no size")
                .isEqualTo("bank");
        assertThat(item(table.path("rows"), "bank").path(2).path("hidden").asBoolean()).isTrue();
        assertThat(item(table.path("rows"), "tax").path(3).path("hidden").asBoolean()).isTrue();
        assertThat(item(table.path("rows"), "total").path(2).asLong()).isEqualTo(14);
    }

    @Test
    void whoHasNotReportedIsUnknownAndNeverZero() {
        JsonNode report = report("region");
        JsonNode rows = table(report, "by-place").path("rows");

        assertThat(item(rows, "vuollerim-by").path(3).path("unknown").asBoolean()).isTrue();
        assertThat(item(rows, "pajala-bib").path(3).path("unknown").asBoolean()).isTrue();
        assertThat(item(rows, "2521").path(3).path("unknown").asBoolean()).isTrue();
        assertThat(item(rows, "jokkmokk-ddc").path(3).asLong()).isEqualTo(14);
        assertThat(item(rows, "2510").path(3).asLong()).isEqualTo(14);
        JsonNode places = report.path("completeness").path("places");
        assertThat(item(places, "jokkmokk-ddc").path("state").asText()).isEqualTo("reported");
        assertThat(item(places, "vuollerim-by").path("state").asText()).isEqualTo("in-contact");
        assertThat(item(places, "pajala-bib").path("state").asText()).isEqualTo("not-heard");
    }

    @Test
    void earlierPeriodsWithoutAnyReportAreUnknown() {
        JsonNode questions = figure(report("region"), "questions");

        assertThat(questions.path("previous").path("unknown").asBoolean()).isTrue();
        assertThat(questions.path("lastYear").path("unknown").asBoolean()).isTrue();
        assertThat(figure(report("pajala-bib"), "questions").path("unknown").asBoolean()).isTrue();
        assertThat(figure(report("pajala-bib"), "questions").has("value")).isFalse();
    }

    @Test
    void theChecksumIsThatOfEverythingElse() {
        ObjectNode report = (ObjectNode) report("2510");
        String checksum = report.remove("checksum").asText();

        assertThat(checksum).hasSize(64).isEqualTo(CanonicalJson.hash(report));
    }

    @ParameterizedTest
    @CsvSource({"2026-M13", "2026-Q5", "now"})
    void aPeriodThatDoesNotExistIsRefused(String period) {
        Answer answer = server.get("/api/v1/follow-up/region/" + period, admin);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.slug()).isEqualTo("validation");
        assertThat(answer.json().path("errors").path(0).path("pointer").asText())
                .isEqualTo("/period");
    }

    @Test
    void aPeriodThatHasNotBegunIsRefusedAndOneThatRunsSaysSo() {
        String next = Period.month(TODAY).next().text();

        assertThat(server.get("/api/v1/follow-up/region/" + next, admin).status()).isEqualTo(400);
        assertThat(report("region").path("ongoing").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "region, /follow-up/region/",
        "samordnare, /follow-up/2510/",
        "personal, /follow-up/jokkmokk-ddc/"
    })
    void theWidestScopeIsShownFirst(String user, String location) {
        Answer answer = server.get("/follow-up", token(user));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.response().headers().firstValue("location").orElse(""))
                .isEqualTo(location + MONTH);
    }

    @Test
    void thePageShowsFiguresAndSaysWhatIsHiddenAndNotKnown() {
        String page =
                server.send(
                                HttpRequest.newBuilder(server.uri("/follow-up/region/" + MONTH))
                                        .header("Authorization", "Bearer " + admin)
                                        .header("Accept", "text/html")
                                        .header("Accept-Language", "sv"))
                        .response()
                        .body();

        assertThat(page)
                .contains("<span class=\"figure-value\">14</span>")
                .contains("<span class=\"hidden-count\">dold</span>")
                .contains("betyder färre än 5 personer")
                .contains("2 av 3 platser har inte rapporterat")
                .contains("href=\"/points/pajala-bib\"")
                .contains("är inte slut")
                .doesNotContain("style=");
    }

    @ParameterizedTest
    @CsvSource({"'', 2027-M03", "?lang=en, 2027-M03"})
    void aPeriodThatHasNotBegunIsNamedInWords(String language, String period) {
        Answer answer = server.get("/api/v1/follow-up/region/" + period + language, admin);

        assertThat(answer.response().body())
                .contains(
                        language.isEmpty() ? "Perioden mars 2027 har" : "March 2027 has not begun")
                .doesNotContain("M0", "M1");
    }

    @Test
    void theChosenLanguageIsKeptOnTheWayToTheReport() {
        Answer answer = server.get("/follow-up?lang=ar", admin);

        assertThat(answer.response().headers().firstValue("location").orElse(""))
                .isEqualTo("/follow-up/region/" + MONTH + "?lang=ar");
        assertThat(answer.response().headers().firstValue("set-cookie").orElse(""))
                .startsWith("digipunkt-language=ar");
    }

    @Test
    void aYearHasOneComparisonAndAMonthTwo() {
        int year = TODAY.getYear();
        String ofYear = server.get("/follow-up/region/" + year, admin).response().body();

        assertThat(ofYear.split("figure-note\">" + (year - 1) + ":", -1)).hasSize(4);
        assertThat(
                        server.get("/follow-up/region/" + MONTH, admin)
                                .response()
                                .body()
                                .split("figure-note", -1))
                .hasSize(7);
    }
}

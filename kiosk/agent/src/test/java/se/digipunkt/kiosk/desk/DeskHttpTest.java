package se.digipunkt.kiosk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.json.JsonMapper;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import se.digipunkt.desk.DeskState;
import se.digipunkt.desk.Sending;
import se.digipunkt.kiosk.KioskHttp;
import se.digipunkt.kiosk.RunningKiosk;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.settings.Told;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

class DeskHttpTest {

    private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"([^\"]+)\"");

    @RegisterExtension static final RunningKiosk KIOSK = new RunningKiosk();

    private Told told;
    private Journal journal;
    private KioskHttp browser;

    @BeforeEach
    void aNewBrowserAtAKioskWithAPin() {
        told = KIOSK.part(Told.class);
        journal = KIOSK.part(Journal.class);
        told.keep(Jokkmokk.withPin());
        KIOSK.part(PinTries.class).replace(PinTries.NONE);
        browser = KIOSK.browser();
    }

    @Test
    void isLockedUntilThePinIsGiven() {
        assertThat(browser.get("/desk").body()).contains("Lås upp personalvyn");
        assertThat(browser.get("/desk/state").statusCode()).isEqualTo(401);
        assertThat(tap("locked-tap").statusCode()).isEqualTo(401);
    }

    @Test
    void saysHowToGetAPinWhileNoneIsSet() {
        told.keep(Jokkmokk.withoutPin());

        assertThat(browser.get("/desk").body())
                .contains("Ingen PIN-kod är satt")
                .doesNotContain("<input");
    }

    @Test
    void theSessionCookieIsForTheDeskAloneAndOutOfReachOfScripts() {
        String cookie = openWithPin().headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(cookie)
                .startsWith("desk=")
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Strict")
                .contains("Path=/desk");
    }

    @Test
    void aNewPinClosesWhatTheOldOneOpened() {
        openWithPin();
        told.keep(Jokkmokk.withoutPin());

        assertThat(browser.get("/desk/state").statusCode()).isEqualTo(401);
    }

    @Test
    void theSixthTryHasToWait() {
        for (int i = 0; i < 4; i++) {
            assertThat(browser.json("/desk/pin", "{\"pin\":\"0000\"}").statusCode()).isEqualTo(403);
        }

        assertThat(browser.json("/desk/pin", "{\"pin\":\"0000\"}").statusCode()).isEqualTo(429);
        HttpResponse<String> sixth = openWithPin();
        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.headers().firstValue("Retry-After")).isPresent();
        assertThat(browser.get("/desk").body()).contains("För många försök");
    }

    @Test
    void aTapSentTwiceIsAnsweredTwiceAndLoggedOnce() {
        openWithPin();
        long before = journal.current().lastSeq();

        String first = tap("sent-twice").body();
        String second = tap("sent-twice").body();

        assertThat(journal.current().lastSeq()).isEqualTo(before + 1);
        assertThat(reference(second)).isEqualTo(reference(first));
        assertThat(first).containsPattern("\"e-id\":[1-9]").contains("\"day\":\"2");
    }

    @Test
    void anUndoTakesTheTapOutAgain() {
        openWithPin();
        String logged = tap("to-be-undone").body();

        var undone = browser.json("/desk/taps/" + reference(logged) + "/undo", "{}");

        assertThat(undone.statusCode()).isEqualTo(200);
        assertThat(total(undone.body())).isEqualTo(total(logged) - 1);
        assertThat(browser.json("/desk/taps/4711/undo", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void anEmptyDayIsToldInFull() throws IOException {
        LocalDate day = LocalDate.of(2026, 11, 21);

        assertThat(
                        KIOSK.part(JsonMapper.class)
                                .writeValueAsString(
                                        new DeskState(
                                                day,
                                                0,
                                                Map.of(),
                                                new DeskState.Week(0, Map.of()),
                                                List.of(),
                                                0,
                                                Sending.ALL,
                                                0,
                                                2)))
                .contains("\"total\":0,\"errands\":{},\"week\":{\"total\":0,\"errands\":{}}")
                .contains("\"latest\":[]")
                .contains("\"sending\":\"all\"");
    }

    @Test
    void anErrandThatNoListHasIsRefusedForGood() {
        openWithPin();

        var refused =
                browser.json(
                        "/desk/taps", "{\"id\":\"unknown-1\",\"errand\":\"x\",\"taxonomy\":2}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
    }

    @Test
    void worksWithoutTheScript() {
        openWithPin();

        var logged = browser.form("/desk/taps", "id=form-tap-1&taxonomy=2&errand=bank");
        String row = newestRow();
        String undo = action(row, "undo");

        assertThat(logged.statusCode()).isEqualTo(303);
        assertThat(row).contains(">Bank och räkningar</strong>", "data-word=\"logged\">är loggat");
        assertThat(browser.form(undo, "").statusCode()).isEqualTo(303);
        assertThat(newestRow()).doesNotContain(undo);
    }

    @Test
    void theLatestTapsAreToldUntilTheyAreUndone() {
        openWithPin();
        String first = reference(tap("latest-tap-1").body());
        String second = reference(tap("latest-tap-2").body());

        assertThat(latest()).startsWith(second, first);
        assertThat(browser.get("/desk/state").body())
                .containsPattern("\"errand\":\"e-id\",\"at\":\"[0-2][0-9]:[0-5][0-9]\"")
                .containsPattern("\"secondsAgo\":[0-9]");

        browser.json("/desk/taps/" + second + "/undo", "{}");
        assertThat(latest()).startsWith(first).doesNotContain(second);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"18 97", " 1897\u00a0", "18-97", "1\u20118\u22129 7", "١٨٩٧", "\u200f۱۸۹۷"})
    void thePinIsTakenAsItWasMeant(String typed) {
        HttpResponse<String> answer = browser.json("/desk/pin", "{\"pin\":\"" + typed + "\"}");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(browser.form("/desk/pin", "pin=" + URLEncoder.encode(typed, UTF_8)).statusCode())
                .isEqualTo(303);
    }

    @Test
    void aTapWithoutTheScriptWaitsForThePin() {
        String asked = browser.form("/desk/taps", "id=form-tap-2&taxonomy=2&errand=bank").body();

        browser.form("/desk/pin", "pin=" + Jokkmokk.PIN + "&id=form-tap-2&errand=bank&taxonomy=2");

        assertThat(asked).contains("name=\"errand\" value=\"bank\"");
        assertThat(newestRow()).contains(">Bank och räkningar</strong>", "\">är loggat");
    }

    @Test
    void theLockButtonLocks() {
        openWithPin();
        browser.form("/desk/lock", "");

        assertThat(browser.get("/desk").body()).contains("Lås upp personalvyn");
    }

    @Test
    void theChosenLanguageStays() {
        browser.get("/desk?lang=ar");

        assertThat(browser.get("/desk").body()).contains("<html lang=\"ar\" dir=\"rtl\">");
        assertThat(browser.get("/desk/help?when=earlier&lang=en").headers().firstValue("Location"))
                .contains("/desk/help?when=earlier");
        assertThat(browser.get("/desk/help").body()).contains("<html lang=\"en\"");
    }

    /// Where a form of the row posts to.
    private static String action(String row, String what) {
        return row.replaceAll("(?s).*action=\"(/desk/taps/[^\"]+/" + what + ")\".*", "$1");
    }

    private HttpResponse<String> openWithPin() {
        return browser.json("/desk/pin", "{\"pin\":\"" + Jokkmokk.PIN + "\"}");
    }

    private HttpResponse<String> tap(String id) {
        return browser.json(
                "/desk/taps",
                "{\"id\":\"" + id + "\",\"errand\":\"e-id\",\"taxonomy\":2,\"secondsAgo\":0}");
    }

    /// References of the latest taps, the newest first.
    private List<String> latest() {
        return REFERENCE
                .matcher(browser.get("/desk/state").body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String newestRow() {
        String rows = browser.get("/desk").body();
        return rows.substring(rows.indexOf("<ol class=\"latest-list\""), rows.indexOf("</ol>"))
                .split("</li>", 2)[0];
    }

    private static String reference(String json) {
        var found = REFERENCE.matcher(json);
        assertThat(found.find()).as(json).isTrue();
        return found.group(1);
    }

    private static int total(String json) {
        return Integer.parseInt(json.replaceAll(".*\"total\":([0-9]+).*", "$1"));
    }
}

package se.digipunkt.kiosk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import se.digipunkt.kiosk.KioskHttp;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.settings.Told;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

class DeskHttpTest {

    private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"([^\"]+)\"");

    @TempDir private static Path folder;

    private static EmbeddedServer kiosk;

    private Told told;
    private Journal journal;
    private KioskHttp browser;

    @BeforeAll
    static void startTheKiosk() {
        Map<String, Object> settings =
                Map.of(
                        "micronaut.server.port",
                        "-1",
                        "digipunkt.data",
                        folder.toString(),
                        "digipunkt.ballast-mebibytes",
                        "0",
                        "digipunkt.kiosk-hosts",
                        "Kiosk-Jokkmokk.local, desk.example");
        kiosk = ApplicationContext.run(EmbeddedServer.class, settings, "test");
    }

    @AfterAll
    static void stopTheKiosk() {
        kiosk.getApplicationContext().close();
    }

    @BeforeEach
    void aNewBrowserAtAKioskWithAPin() {
        told = kiosk.getApplicationContext().getBean(Told.class);
        journal = kiosk.getApplicationContext().getBean(Journal.class);
        told.keep(Jokkmokk.withPin());
        kiosk.getApplicationContext().getBean(PinTries.class).replace(PinTries.NONE);
        browser = new KioskHttp(kiosk);
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

        var logged = browser.form("/desk/taps", "id=form-tap-1&taxonomy=2&errand=e-id");
        String page = browser.get("/desk").body();
        String undo = page.replaceAll("(?s).*action=\"(/desk/taps/[^\"]+/undo)\".*", "$1");

        assertThat(logged.statusCode()).isEqualTo(303);
        assertThat(page).contains("E-legitimation</strong> – är loggat");
        assertThat(browser.form(undo, "").statusCode()).isEqualTo(303);
        assertThat(browser.get("/desk").body()).doesNotContain("– är loggat");
    }

    @Test
    void aTapWithoutTheScriptWaitsForThePin() {
        String asked = browser.form("/desk/taps", "id=form-tap-2&taxonomy=2&errand=bank").body();

        browser.form("/desk/pin", "pin=" + Jokkmokk.PIN + "&id=form-tap-2&errand=bank&taxonomy=2");

        assertThat(asked).contains("name=\"errand\" value=\"bank\"");
        assertThat(browser.get("/desk").body()).contains("Bank och räkningar</strong> – är loggat");
    }

    @Test
    void theLockButtonLocks() {
        openWithPin();
        browser.form("/desk/lock", "");

        assertThat(browser.get("/desk").body()).contains("Lås upp personalvyn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1:8090", "[::1]:8090", "kiosk-jokkmokk.LOCAL"})
    void answersToItsOwnNames(String host) {
        assertThat(browser.statusForHost(host)).contains(" 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example:8090", "10.0.0.7"})
    void doesNotAnswerToAnotherName(String host) {
        assertThat(browser.statusForHost(host)).contains(" 421 ");
    }

    @Test
    void takesChangesFromItsOwnPagesOnly() {
        openWithPin();
        String tap = "{\"id\":\"cross-site\",\"errand\":\"e-id\",\"taxonomy\":2}";

        assertThat(browser.json("/desk/taps", tap, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(browser.json("/desk/taps", tap, "Sec-Fetch-Site", "same-site").statusCode())
                .isEqualTo(403);
        assertThat(browser.json("/desk/taps", tap, "Origin", "http://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(browser.json("/desk/taps", tap, "X-Nothing", "said").statusCode())
                .isEqualTo(403);
        assertThat(browser.json("/desk/taps", tap, "Origin", browser.origin()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void everyAnswerTellsTheBrowserToTrustNothingElse() {
        for (String path : new String[] {"/desk", "/", "/no-such-page", "/assets/desk.js"}) {
            var headers = browser.get(path).headers();

            assertThat(headers.firstValue("Content-Security-Policy").orElse(path))
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        }
        assertThat(browser.get("/desk").headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void theChosenLanguageStays() {
        browser.get("/desk?lang=ar");

        assertThat(browser.get("/desk").body()).contains("<html lang=\"ar\" dir=\"rtl\">");
    }

    private HttpResponse<String> openWithPin() {
        return browser.json("/desk/pin", "{\"pin\":\"" + Jokkmokk.PIN + "\"}");
    }

    private HttpResponse<String> tap(String id) {
        return browser.json(
                "/desk/taps",
                "{\"id\":\"" + id + "\",\"errand\":\"e-id\",\"taxonomy\":2,\"secondsAgo\":0}");
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

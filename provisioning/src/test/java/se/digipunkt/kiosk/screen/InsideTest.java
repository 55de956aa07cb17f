package se.digipunkt.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import se.digipunkt.provisioning.journey.Await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// The ways out of a kiosk browser (reliability.md 4.3), as far as a page and a keyboard can try
/// them: none leads out, and home is near. And who has been inside leaves nothing there.
class InsideTest {

    @RegisterExtension static final Room ROOM = new Room(Idle.Patience.USUAL, false);

    private static final Duration SOON = Duration.ofSeconds(10);

    private String refusal() {
        return ROOM.agent().address() + "/sites/refused";
    }

    private static void isStillInside() {
        assertThat(ROOM.screen().account().replaced()).isZero();
        assertThat(ROOM.address()).startsWith(Room.SITE);
        ROOM.js("1 + 1");
    }

    @BeforeEach
    void beOnTheSite() {
        ROOM.visit("");
    }

    @Test
    void twentyResidentsOneAfterTheOtherLeaveNothing() throws IOException {
        new Canary(ROOM).sing(20);
    }

    @Test
    void otherSitesAreRefusedHoweverTheyAreWanted() {
        for (String way :
                List.of(
                        "location.href = 'https://outside.example/'",
                        "location.href = '/away'",
                        "location.href = 'http://localhost:1/'",
                        "window.open('https://outside.example/')",
                        "Object.assign(document.createElement('a'), {href:"
                                + " 'https://outside.example', target: '_blank'}).click()",
                        "(f => { document.body.append(f); f.submit(); })(Object.assign("
                                + "document.createElement('form'), {method: 'post',"
                                + " action: 'https://outside.example/'}))")) {
            ROOM.js("void setTimeout(() => { " + way + " })");
            ROOM.awaitAddress(refusal());
            ROOM.visit("");
        }
        assertThat(ROOM.screen().account().replaced()).isZero();
    }

    @Test
    void schemesThatLeadOutLeadNowhere() {
        for (String address :
                List.of(
                        "file:///etc/passwd",
                        "chrome://settings",
                        "view-source:https://help.example/",
                        "data:text/html,out",
                        "ftp://help.example/",
                        "tel:112",
                        "mailto:someone@help.example",
                        "intent://help.example/",
                        "devtools://devtools/")) {
            ROOM.js("void setTimeout(() => { location.href = '" + address + "' })");
            ROOM.js("void setTimeout(() => { window.open('" + address + "') })");
            assertThat(ROOM.address())
                    .as(address)
                    .matches("(" + Room.SITE + "|" + refusal() + ").*|");
            ROOM.visit("");
        }
        assertThat(ROOM.screen().account().replaced()).isZero();
    }

    @Test
    void aNewWindowOfTheSiteOpensInTheOneThereIs() {
        ROOM.js("void setTimeout(() => window.open('/second', '_blank', 'popup'))");

        ROOM.awaitAddress(Room.SITE + "second");
        assertThat(pages()).isEqualTo(1);
    }

    @Test
    void filesPasswordsAndPermissionsAreNotAskedFor() {
        ROOM.js("document.querySelector('[type=file]').click()");
        ROOM.js("document.documentElement.requestFullscreen().catch(() => {})");
        ROOM.js("void setTimeout(() => print())");
        assertThat(
                        ROOM.js(
                                "new Promise(done => navigator.geolocation.getCurrentPosition(() =>"
                                        + " done('told'), error => done('code ' + error.code)))"))
                .isEqualTo("code 1");
        assertThat(ROOM.js("Notification.requestPermission()")).isEqualTo("denied");
        assertThat(ROOM.js("fetch('/password').then(answer => answer.status)")).isEqualTo("401");
        ROOM.visit("password");
        isStillInside();
    }

    @Test
    void keysOfABrowserDoNothing() {
        for (String letter : List.of("n", "t", "w", "m", "o", "p", "s", "u", "j", "h", "l", "d")) {
            for (int modifiers : new int[] {1, 2, 2 | 8}) {
                ROOM.key(
                        key ->
                                key.put("key", letter)
                                        .put("code", "Key" + letter.toUpperCase(Locale.ROOT))
                                        .put("modifiers", modifiers));
            }
        }
        for (int function = 1; function <= 12; function++) {
            String name = "F" + function;
            ROOM.key(key -> key.put("key", name).put("code", name));
        }
        isStillInside();
        assertThat(pages()).isEqualTo(1);
    }

    @Test
    void theBarStandsAboveASitesOwnDialogAndLeadsHome() {
        ROOM.js("document.querySelector('#d').showModal()");
        ROOM.key("a");
        Await.until("the bar is on top", SOON, () -> ROOM.js(AT_BOTTOM).equals("DIV"));

        ROOM.click(60, ROOM.height() - 30);

        ROOM.awaitAddress(ROOM.agent().address() + "/");
    }

    @Test
    void aDialogLoopIsLeftByForgetting() {
        ROOM.key("a");
        ROOM.js("void addEventListener('beforeunload', event => event.preventDefault())");
        ROOM.js("void setTimeout(() => { for (;;) { confirm('again') } })");
        long begun = System.nanoTime();

        ROOM.awaitNext(ROOM.screen()::forget);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aSiteThatStopsHalfWayHasTheBarAndOneThatIsGoneAPageOfOurs() {
        ROOM.go(Room.SITE + "never");
        ROOM.awaitAddress(Room.SITE + "never");
        Await.until("the bar is there", SOON, () -> ROOM.js(AT_BOTTOM).equals("DIV"));

        ROOM.go("https://gone.help.example/path?with=words");
        ROOM.awaitAddress(ROOM.agent().address() + "/sites/away");
        assertThat(ROOM.address()).endsWith("host=gone.help.example");
    }

    private static final String AT_BOTTOM =
            "document.elementFromPoint(innerWidth / 2, innerHeight - 20)?.tagName";

    private static long pages() {
        return ROOM
                .ask("Target.getTargets", DevTools.object())
                .path("targetInfos")
                .findValuesAsText("type")
                .stream()
                .filter("page"::equals)
                .count();
    }
}

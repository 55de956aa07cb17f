package se.digipunkt.provisioning.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Every page that is open to all, and those of the kiosk, for everyone.
class PagesTest {

    private static final int ONE_ROW = 80;

    /// Says nothing, and keeps what it was to say.
    private static final String SWEDISH_VOICE =
            """
            window.said = [];
            window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
            Object.defineProperty(window, "speechSynthesis", { value: {
              getVoices: () => [{ lang: "sv-SE", localService: true }],
              speak: words => {
                said.push(words.text);
                if (!window.endless) setTimeout(words.onend);
              },
              cancel: () => { window.stopped = window.endless; },
            }});
            """;

    private static final String READ_THROUGH =
            "said.length > 0 && document.querySelector('[data-read-name]').textContent === 'Läs"
                    + " upp'";

    private static final String READ_IN_PART =
            "document.querySelector('[data-read-status]').textContent"
                    + " === document.querySelector('[data-read]').dataset.partly";

    /// The kiosk has heard that a theme is looked at, and asks. A touch right after the session of
    /// somebody else is theirs, so it is touched again.
    private static final String ASKED =
            """
            async () => {
              const touch = `/terminal/touched${location.search}&page=${location.pathname}`;
              await fetch(touch, {method: "POST"});
              const answer = await fetch("/finished" + location.search, {method: "POST"});
              return answer.url.includes("/finished");
            }
            """;

    /// The text of what is too small to press for a trembling hand.
    private static final String SMALL =
            """
            () => [...document.querySelectorAll("a, button")]
              .filter(one => !one.matches(".skip-link") && one.checkVisibility())
              .map(one => [one, one.getBoundingClientRect()])
              .filter(([, box]) => box.width < 48 || box.height < 48)
              .map(([one, box]) => `${one.textContent.trim()} ${box.width}x${box.height}`)
            """;

    @RegisterExtension static final Chromium CHROMIUM = new Chromium();
    private static final Shown SHOWN = new Shown(CHROMIUM);
    private static final ForEveryone EVERYONE = new ForEveryone(CHROMIUM);
    @RegisterExtension static final Programs PROGRAMS = new Programs(SHOWN::start);

    @ParameterizedTest
    @CsvSource({
        "/, sv", "/, ar",
        "/near?q=Vuollerim, sv", "/near?q=Vuollerim, ar",
        "/near?q=Berg, sv", "/near?q=Berg, ar",
        "/points/ddc-2510-1, sv", "/points/ddc-2510-1, ar",
        "/sign-in, sv", "/sign-in, ar",
        "/privacy, sv", "/privacy, ar",
        "/accessibility, sv", "/accessibility, ar",
        "/no/such/page, sv", "/no/such/page, ar",
        "/docs/api, sv", "/docs/api, ar",
        "/points/ddc-2510-1/notice, sv", "/points/ddc-2510-1/notice, ar",
        "/buses/bokbuss-2510/notice, sv", "/buses/bokbuss-2510/notice, ar",
        "/buses/bokbuss-2510, sv", "/buses/bokbuss-2510, ar"
    })
    void openPage(String path, String language) {
        Page page = SHOWN.ofAnyone();
        page.navigate(SHOWN.address(path, language));

        EVERYONE.assertHolds(page, path, language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "ar"})
    void deskLocked(String language) {
        Page page = SHOWN.ofAnyone();
        page.navigate(SHOWN.desk().kiosk().address() + "/desk?lang=" + language);

        EVERYONE.assertHolds(page, "desk, locked", language);
    }

    /// By itself: what axe does to a page may be told in the console a while after it.
    @ParameterizedTest
    @ValueSource(strings = {"sv", "ar"})
    void deskUnlocked(String language) {
        Page page = CHROMIUM.page();
        page.navigate(SHOWN.desk().kiosk().address() + "/desk?lang=" + language);
        SHOWN.desk().unlock(page);

        EVERYONE.assertHolds(page, "desk, unlocked", language);
    }

    /// One record that staff remove at the kiosk, and one that somebody removes at the server.
    @Test
    void deskDayWithWhatWasRemovedHereAndThere() {
        Page page = CHROMIUM.page();
        Desk desk = SHOWN.desk();
        desk.unlock(page);
        int before = Integer.parseInt(page.locator("[data-total]").innerText());
        desk.tap(page, "tax");
        desk.tap(page, "pension");
        desk.awaitTally(page, before + 2);
        desk.kiosk().awaitAllSent();
        page.locator("[data-day-link]:visible").first().click();
        String tax = page.getAttribute(row("Skatteverket") + " a", "href");
        page.click(row("Pension") + " button");
        SHOWN.office()
                .server()
                .asAdmin()
                .sendText(
                        "DELETE",
                        "/api/v1/points/%s/guidance/%s"
                                .formatted(Office.POINT, tax.substring(tax.lastIndexOf('/') + 1)),
                        "application/json",
                        "")
                .ok();

        Await.until(
                "the kiosk has heard of it",
                Duration.ofSeconds(30),
                () -> {
                    page.reload();
                    return page.locator("text=Borttaget på servern: 1").isVisible();
                });
        assertThat(page.locator("text=Borttaget: 1").isVisible()).isTrue();
        assertThat(page.locator(row("Skatteverket")).count()).isZero();
        for (String language : List.of("sv", "ar")) {
            page.navigate(desk.kiosk().address() + "/desk?lang=" + language);
            page.setViewportSize(language.equals("ar") ? 360 : 1280, ForEveryone.HEIGHT);
            page.locator("[data-day-link]:visible").first().click();
            page.locator(".day-removed > summary").all().forEach(Locator::click);
            EVERYONE.assertHoldsNow(page, "desk, removed");
        }
    }

    private static String row(String errand) {
        return ".day-row:not(.day-row--removed):has-text('" + errand + "')";
    }

    /// A language of each script, the easy one, and one whose names Java does not know.
    @ParameterizedTest
    @CsvSource({
        "/, sv",
        "/, sv-simple",
        "/, smj",
        "/, ar",
        "/, ti",
        "/, uk",
        "/themes/health, sv",
        "/themes/social-insurance, fit",
        "/themes/municipality, fa",
        "/themes/safety, ti",
        "/themes/travel, uk"
    })
    void terminal(String path, String language) {
        Page page = SHOWN.ofAnyone();
        page.navigate(SHOWN.desk().kiosk().address() + path + "?lang=" + language);

        EVERYONE.assertHolds(page, "terminal " + path, language);
    }

    @ParameterizedTest
    @CsvSource({"/, sv", "/, fa", "/themes/bank, sv", "/themes/bank, ar"})
    void terminalAsLargeAndStrongAsItGets(String path, String language) {
        Page page = SHOWN.ofAnyone();
        page.navigate(
                SHOWN.desk().kiosk().address()
                        + path
                        + "?lang="
                        + language
                        + "&size=largest&contrast=more");

        EVERYONE.assertHolds(page, "large terminal " + path, language);
    }

    @Test
    void aThemeIsReachedByKeyboardAndTheWishesStay() {
        Page page = CHROMIUM.page();
        page.navigate(SHOWN.desk().kiosk().address() + "/?lang=sv&size=large");
        page.locator(".tile", new Page.LocatorOptions().setHasText("Skatt")).focus();
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("/themes/tax?lang=sv&size=large"));
        page.locator(".languages a[lang=fi]").focus();
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("/themes/tax?lang=fi&size=large"));

        assertThat(page.textContent("h1")).isEqualTo("Verot");
        assertThat(page.textContent(".draft")).contains("luonnos");
        assertThat(CHROMIUM.complaints()).isEmpty();
    }

    /// From the start page to the start page without a mouse, each page looked at on the way.
    @Test
    void aResidentGetsThereAndBackWithTheKeyboardAlone() {
        Page page = CHROMIUM.page();
        page.navigate(SHOWN.desk().kiosk().address() + "/?lang=sv");
        page.evaluate(
                "fetch('/finished/answer', {method: 'POST', body: new"
                        + " URLSearchParams('answer=none')})");
        Keyboard keyboard = new Keyboard(page);
        keyboard.press(".aid--large");
        page.waitForURL(url -> url.contains("size=large"));
        keyboard.press(".tile[href*='/themes/tax']");
        page.waitForURL(url -> url.contains("/themes/tax"));
        page.waitForResponse(
                "**/terminal/touched?*", () -> keyboard.press(".aids a[href*=motion]"));
        page.waitForURL(url -> url.contains("/themes/tax?lang=sv&size=large&motion=less"));
        page.waitForResponse("**/terminal/touched?*", () -> page.keyboard().press("Tab"));
        keyboard.press(".finish button");
        page.waitForURL(url -> url.contains("/finished?lang=sv&size=large&motion=less"));
        EVERYONE.assertHoldsNow(page, "the question");
        assertThat(page.textContent("h1")).isEqualTo("Fick du gjort det du ville?");
        keyboard.press("[name=answer][value=done]");
        page.waitForURL(SHOWN.desk().kiosk().address() + "/");

        assertThat(page.getAttribute("html", "data-size")).isEqualTo("normal");
    }

    @Test
    void aPageIsReadAloudInReadingOrderAndCanBeStopped() {
        Page page = CHROMIUM.page();
        page.addInitScript(SWEDISH_VOICE);
        page.navigate(SHOWN.desk().kiosk().address() + "/themes/tax?lang=sv");
        page.click("[data-read]");
        await(page, READ_THROUGH);
        assertThat(String.join(" | ", said(page)))
                .containsSubsequence("Till startsidan", "Skatt", "Webbplatser", "Skatteverket");

        page.evaluate("window.endless = true");
        page.click("[data-read]");
        await(page, "document.querySelector('.being-read') !== null");
        int before = said(page).size();
        page.click("[data-read]");
        await(page, "window.stopped === true");
        assertThat(said(page)).hasSize(before);

        page.navigate(SHOWN.desk().kiosk().address() + "/themes/tax?lang=ti");
        page.click("[data-read]");
        await(page, READ_IN_PART);
        assertThat(said(page))
                .isNotEmpty()
                .noneMatch(words -> words.matches(".*\\p{IsEthiopic}.*"));
    }

    /// Asks again and again from outside: a page's own rules forbid it to be asked inside.
    private static void await(Page page, String condition) {
        Await.until(
                condition,
                Duration.ofSeconds(10),
                () -> Boolean.TRUE.equals(page.evaluate(condition)));
    }

    @SuppressWarnings("unchecked")
    private static List<String> said(Page page) {
        return (List<String>) page.evaluate("window.said");
    }

    /// A trembling hand hits what is 48 px wide and high.
    @Test
    void everythingToPressIsLargeAndPicturesOfAllPagesAreKept() throws IOException {
        Path pictures = Files.createDirectories(Path.of("target", "terminal-pictures"));
        Page page = SHOWN.ofAnyone();
        URI kiosk = SHOWN.desk().kiosk().address();
        page.navigate(kiosk + "/?lang=sv");
        page.evaluate(
                "fetch('/finished/answer', {method: 'POST', body: new"
                        + " URLSearchParams('answer=none')})");
        for (String language : List.of("sv", "en", "fi", "se", "ar", "ti")) {
            for (String path : List.of("/", "/themes/health", "/finished")) {
                if (path.equals("/finished")) {
                    await(page, ASKED);
                }
                page.navigate(kiosk + path + "?lang=" + language);
                assertThat((List<?>) page.evaluate(SMALL)).as(path + language).isEmpty();
                String name = language + path.replace('/', '-') + ".png";
                page.screenshot(
                        new Page.ScreenshotOptions()
                                .setPath(pictures.resolve(name))
                                .setFullPage(true));
            }
            page.evaluate(
                    "fetch('/finished/answer', {method: 'POST', body: new"
                            + " URLSearchParams('answer=none')})");
        }
    }

    @ParameterizedTest
    @CsvSource({"360, sv", "360, ar", "1024, sv", "1280, sv", "1280, ar"})
    void theHeadIsOneRowWithTheWholeMenuWithinReach(int width, String language) {
        Page page = CHROMIUM.page(SHOWN.signedIn());
        page.setViewportSize(width, ForEveryone.HEIGHT);
        page.navigate(SHOWN.address("/points", language));

        assertThat(page.locator(".page-header").boundingBox().height).isLessThan(ONE_ROW);
        if (page.locator(".menu summary").isVisible()) {
            page.focus(".menu summary");
            page.keyboard().press("Enter");
            EVERYONE.assertHolds(page, "/points with its menu", language);
        }
        assertThat(page.locator(".navigation a[href='/users']:visible").count()).isOne();
        assertThat(page.locator("[action='/sign-out'] button:visible").count()).isOne();
    }
}

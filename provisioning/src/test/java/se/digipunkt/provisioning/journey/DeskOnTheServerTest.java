package se.digipunkt.provisioning.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/// The desk of a point without a kiosk: on the server, with a network that comes and goes, a
/// session that ends, and two who share a browser. Each test counts from what it finds.
class DeskOnTheServerTest {

    private static final String MAJA = "maja.jokkmokk";
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    /// Issue 4: the whole page, with style and script, on a bus's connection.
    private static final long MOST_BYTES = 80_000;

    private static final LocatorAssertions.ContainsTextOptions AS_SEEN =
            new LocatorAssertions.ContainsTextOptions().setUseInnerText(true);

    @RegisterExtension static final Programs PROGRAMS = new Programs(Shared::start);
    @RegisterExtension static final Chromium CHROMIUM = new Chromium();

    private static final class Shared {
        static final AtomicReference<Office> OFFICE = new AtomicReference<>();

        static void start(Programs programs) {
            Office office = Office.furnished(programs.server(Database.SQLITE).start());
            office.admin()
                    .post(
                            "/api/v1/users",
                            Map.of(
                                    "user",
                                    MAJA,
                                    "password",
                                    Office.PASSWORD,
                                    "roles",
                                    List.of("staff"),
                                    "places",
                                    List.of(Office.POINT)))
                    .ok();
            OFFICE.set(office);
        }
    }

    /// The killed browser may still be letting go of it.
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path profile;

    private final Office office = Shared.OFFICE.get();
    private long before;

    @BeforeEach
    void countsFromWhatItFinds() {
        before = logged();
    }

    @Test
    void tapsWithoutANetworkAreToldAndSavedOnceWhenItIsBack() {
        Page page = swedish();
        atDesk(page, MAJA);
        tap(page, "e-id");
        awaitSaved(page, before + 1);

        page.context().setOffline(true);
        tap(page, "bank");
        assertThat(page.locator("[data-unsaved]")).isVisible();
        tap(page, "tax");
        tap(page, "print");
        page.keyboard().press("Control+z");
        assertThat(newest(page)).containsText("är borttaget", AS_SEEN);
        assertThat(kept(page)).hasText("2");
        assertThat(page.locator("[data-unsaved-count]")).hasText("2");
        assertThat(page.locator("[data-unsaved]")).containsText("finns kvar här", AS_SEEN);
        assertThat(logged()).isEqualTo(before + 1);

        page.context().setOffline(false);
        awaitSaved(page, before + 3);
        assertThat(logged()).isEqualTo(before + 3);
        page.reload();
        awaitSaved(page, before + 3);
        assertThat(logged()).isEqualTo(before + 3);
    }

    @Test
    void anAnswerThatIsLostLogsNothingTwice() {
        Page page = swedish();
        atDesk(page, MAJA);
        int[] lost = {0};
        page.route(
                "**/taps",
                route -> {
                    if (lost[0]++ == 0) {
                        route.fetch();
                        route.abort();
                    } else {
                        route.resume();
                    }
                });
        tap(page, "e-id");

        awaitSaved(page, before + 1);
        assertThat(lost[0]).isGreaterThan(1);
        assertThat(logged()).isEqualTo(before + 1);
    }

    @Test
    void whatABrowserKeptWhenItWasKilledIsSavedOnceAfterSigningInAgain() {
        KillableBrowser chromium = new KillableBrowser(profile);
        try (Playwright playwright = KillableBrowser.playwright()) {
            BrowserContext browser = chromium.start(playwright);
            Page page = browser.pages().getFirst();
            atDesk(page, MAJA);
            browser.setOffline(true);
            tap(page, "e-id");
            assertThat(page.locator("[data-unsaved]")).isVisible();
            tap(page, "bank");
            assertThat(kept(page)).hasText("2");
            chromium.kill();
        }

        try (Playwright playwright = KillableBrowser.playwright()) {
            BrowserContext browser = chromium.start(playwright);
            Page page = browser.pages().getFirst();
            atDesk(page, MAJA);
            awaitSaved(page, before + 2);
            page.reload();
            awaitSaved(page, before + 2);
            assertThat(logged()).isEqualTo(before + 2);
            browser.close();
        }
    }

    @Test
    void aTapAfterTheSessionHasEndedIsSavedOnceAfterSigningIn() {
        Page page = swedish();
        atDesk(page, MAJA);
        page.context().clearCookies();
        tap(page, "tax");

        assertThat(page.locator("[data-pin]")).containsText("Du har blivit utloggad");
        page.click("[data-pin-later]");
        assertThat(newest(page)).containsText("du är utloggad", AS_SEEN);
        assertThat(page.locator("[data-unsaved]")).containsText("Du är utloggad", AS_SEEN);
        assertThat(kept(page)).hasText("1");
        tap(page, "bank");
        page.click("[data-pin] a");
        signIn(page, MAJA);

        awaitSaved(page, before + 2);
        assertThat(page.url()).endsWith("/desk/" + Office.POINT);
        assertThat(logged()).isEqualTo(before + 2);
    }

    @Test
    void anotherUserOfTheBrowserNeitherSeesNorSendsTheTaps() {
        Page page = swedish();
        atDesk(page, MAJA);
        page.context().setOffline(true);
        tap(page, "library");
        assertThat(page.locator("[data-unsaved]")).isVisible();
        page.context().clearCookies();
        page.context().setOffline(false);

        atDesk(page, Office.COORDINATOR);
        assertThat(page.locator("[data-others-count]")).hasText("1");
        assertThat(page.locator(".sending"))
                .containsText("Väntar från en annan användare", AS_SEEN);
        tap(page, "bank");
        awaitSaved(page, before + 1);
        assertThat(newest(page)).containsText("Bank", AS_SEEN);
        assertThat(page.locator(".latest-list")).not().containsText("inte sparat", AS_SEEN);
        assertThat(logged()).isEqualTo(before + 1);

        page.click("[action='/sign-out'] button");
        atDesk(page, MAJA);
        awaitSaved(page, before + 2);
        assertThat(page.locator("[data-others]").first()).isHidden();
        assertThat(logged()).isEqualTo(before + 2);
    }

    /// The page of the one who has gone is still open in another tab.
    @Test
    void aPageThatIsLeftOpenDoesNotSendForWhoSignedInAfterwards() {
        Page page = swedish();
        atDesk(page, MAJA);
        page.context().clearCookies();
        Page other = page.context().newPage();
        atDesk(other, Office.COORDINATOR);

        tap(page, "e-id");

        assertThat(page.locator("[data-pin]")).isVisible();
        assertThat(kept(page)).hasText("1");
        assertThat(logged()).isEqualTo(before);
        page.context().clearCookies();
        atDesk(page, MAJA);
        awaitSaved(page, before + 1);
    }

    @Test
    void whatIsRefusedStaysWithItsReasonUntilItIsRead() {
        Page page = swedish();
        atDesk(page, MAJA);
        page.evaluate("document.querySelector('.tile[value=tax]').value = 'fax'");
        tap(page, "fax");

        assertThat(page.locator("[data-refused]")).containsText("finns inte i listan", AS_SEEN);
        page.reload();
        assertThat(page.locator("[data-refused]")).containsText("finns inte i listan", AS_SEEN);
        page.click("[data-refused-seen]");
        page.reload();
        assertThat(page.locator("[data-total]")).isVisible();
        assertThat(page.locator("[data-refused]")).isHidden();
        assertThat(logged()).isEqualTo(before);
    }

    @Test
    void whatTheServerFailsOnOrDoesNotAcceptKeepsNoOtherTapAndIsNotLost() {
        Page page = swedish();
        atDesk(page, MAJA);
        page.route("**/taps", route -> answer(route, 500, "tax"));
        tap(page, "tax");
        assertThat(page.locator("[data-unsaved]")).isVisible();
        tap(page, "bank");
        tap(page, "e-id");
        page.waitForCondition(() -> logged() == before + 2);
        assertThat(kept(page)).hasText("1");
        page.unroute("**/taps");
        page.route("**/taps", route -> answer(route, 413, "print"));
        tap(page, "print");
        assertThat(page.locator("[data-refused]")).containsText("togs inte emot", AS_SEEN);
        awaitSaved(page, before + 3);

        page.unroute("**/taps");
        page.click("[data-refused-again]");
        awaitSaved(page, before + 4);
        assertThat(logged()).isEqualTo(before + 4);
    }

    private static void answer(Route route, int status, String errand) {
        if (route.request().postData().contains("\"" + errand + "\"")) {
            route.fulfill(new Route.FulfillOptions().setStatus(status));
        } else {
            route.resume();
        }
    }

    @Test
    void theKeyboardAloneSignsInLogsAndUndoes() {
        Page page = swedish();
        page.navigate(office.server().address() + "/desk");
        Keyboard keyboard = new Keyboard(page);
        keyboard.type("#user", MAJA);
        keyboard.type("#password", Office.PASSWORD);
        page.keyboard().press("Enter");
        Desk.awaitScript(page);

        page.keyboard().press("1");
        awaitSaved(page, before + 1);
        keyboard.press(".tile[value=leisure]");
        awaitSaved(page, before + 2);
        page.keyboard().press("Control+z");
        awaitSaved(page, before + 1);
        keyboard.press("[data-undo] button");
        awaitSaved(page, before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "ar"})
    void touchOnAPhoneLogsTellsMoreAndUndoes(String language) {
        Page page =
                CHROMIUM.page(
                        new Browser.NewContextOptions()
                                .setHasTouch(true)
                                .setViewportSize(360, 740));
        atDesk(page, MAJA);
        page.navigate(office.server().address() + "/desk/" + Office.POINT + "?lang=" + language);
        assertThat(page.getAttribute("html", "dir"))
                .isEqualTo(language.equals("ar") ? "rtl" : "ltr");

        page.tap(".tile[value=e-id]");
        awaitSaved(page, before + 1);
        page.tap(".latest-row a");
        page.tap("[data-detail=outcome] .chip:has([value=partly])");
        assertThat(page.locator("[data-note]").first()).not().isEmpty();
        page.tap("[data-details] [value=close]");
        page.tap("[data-undo]:visible button");
        awaitSaved(page, before);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
    }

    /// The form goes through the sign-in page and on.
    @Test
    void aGroupThatIsSentAfterTheSessionEndedIsNotTypedTwice() {
        Page page = swedish();
        atDesk(page, MAJA);
        page.click("a[href$='help?form=group']");
        page.fill("#count", "12");
        page.check("[name=errand][value=ai]");
        page.context().clearCookies();
        page.click(".help-log button");

        page.fill("#user", MAJA);
        page.fill("#password", Office.PASSWORD);
        page.press("#password", "Enter");
        page.click("main form[action$='/help'] button");
        assertThat(page.locator("[data-heads-count]").first()).hasText("12");
        awaitSaved(page, Integer.parseInt(page.locator("[data-total]").innerText()));
        page.click("[data-undo]:visible button");
        assertThat(newest(page)).containsText("är borttaget", AS_SEEN);
    }

    @Test
    void theWholePageIsSmall() {
        Page page = swedish();
        atDesk(page, MAJA);

        long bytes = Transferred.by(page, page::reload);

        assertThat(bytes).isBetween(10_000L, MOST_BYTES);
    }

    @Test
    void thePointsPageAndTheMenuLeadToTheDesk() {
        Page page = swedish();
        atDesk(page, MAJA);
        page.navigate(office.server().address() + "/points/" + Office.POINT);
        page.click("main a[href='/desk/" + Office.POINT + "']");
        assertThat(page.locator("main.desk")).isVisible();
        page.navigate(office.server().address() + "/points");
        page.click(".menu summary");
        page.click(".navigation a[href='/desk']:visible");

        assertThat(page.locator("main.desk")).isVisible();
        assertThat(CHROMIUM.complaints()).isEmpty();
    }

    private void atDesk(Page page, String user) {
        page.navigate(office.server().address() + "/desk/" + Office.POINT);
        signIn(page, user);
        Desk.awaitScript(page);
    }

    private static Page swedish() {
        return CHROMIUM.page(new Browser.NewContextOptions().setLocale("sv-SE"));
    }

    private static void signIn(Page page, String user) {
        page.fill("#user", user);
        page.fill("#password", Office.PASSWORD);
        page.press("#password", "Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    private static void tap(Page page, String errand) {
        page.click("button[name=errand][value=" + errand + "]");
    }

    private static Locator newest(Page page) {
        return page.locator(".latest-row").first();
    }

    private static Locator kept(Page page) {
        return page.locator("[data-kept-count]");
    }

    private static void awaitSaved(Page page, long total) {
        assertThat(page.locator("[data-total]")).hasText(Long.toString(total));
        assertThat(page.locator("[data-kept=none]")).isVisible();
    }

    /// Questions of today: records of one person and one errand, here.
    private long logged() {
        return office.questions(Office.POINT, LocalDate.now(SWEDEN));
    }
}

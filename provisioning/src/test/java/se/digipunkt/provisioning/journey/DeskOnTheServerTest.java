package se.digipunkt.provisioning.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import static se.digipunkt.provisioning.journey.ServerDesk.MAJA;
import static se.digipunkt.provisioning.journey.ServerDesk.awaitSaved;
import static se.digipunkt.provisioning.journey.ServerDesk.kept;
import static se.digipunkt.provisioning.journey.ServerDesk.newest;
import static se.digipunkt.provisioning.journey.ServerDesk.signIn;
import static se.digipunkt.provisioning.journey.ServerDesk.tap;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

/// The desk of a point without a kiosk: on the server, with a network that comes and goes, a
/// session that ends, and two who share a browser. Each test counts from what it finds.
class DeskOnTheServerTest {

    private static final LocatorAssertions.ContainsTextOptions AS_SEEN =
            new LocatorAssertions.ContainsTextOptions().setUseInnerText(true);

    @RegisterExtension static final Programs PROGRAMS = new Programs(Shared::start);
    @RegisterExtension static final Chromium CHROMIUM = new Chromium();

    private static final class Shared {
        static final AtomicReference<ServerDesk> DESK = new AtomicReference<>();

        static void start(Programs programs) {
            DESK.set(ServerDesk.furnished(programs));
        }
    }

    /// The killed browser may still be letting go of it.
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path profile;

    private final ServerDesk desk = Shared.DESK.get();
    private long before;

    @BeforeEach
    void countsFromWhatItFinds() {
        before = desk.logged();
    }

    @Test
    void tapsWithoutANetworkAreToldAndSavedOnceWhenItIsBack() {
        Page page = swedish();
        desk.open(page, MAJA);
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
        assertThat(desk.logged()).isEqualTo(before + 1);

        page.context().setOffline(false);
        awaitSaved(page, before + 3);
        assertThat(desk.logged()).isEqualTo(before + 3);
        page.reload();
        awaitSaved(page, before + 3);
        assertThat(desk.logged()).isEqualTo(before + 3);
    }

    @Test
    void anAnswerThatIsLostLogsNothingTwice() {
        Page page = swedish();
        desk.open(page, MAJA);
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
        assertThat(desk.logged()).isEqualTo(before + 1);
    }

    @Test
    void whatABrowserKeptWhenItWasKilledIsSavedOnceAfterSigningInAgain() {
        KillableBrowser chromium = new KillableBrowser(profile);
        try (Playwright playwright = KillableBrowser.playwright()) {
            BrowserContext browser = chromium.start(playwright);
            Page page = browser.pages().getFirst();
            desk.open(page, MAJA);
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
            desk.open(page, MAJA);
            awaitSaved(page, before + 2);
            page.reload();
            awaitSaved(page, before + 2);
            assertThat(desk.logged()).isEqualTo(before + 2);
            browser.close();
        }
    }

    @Test
    void aTapAfterTheSessionHasEndedIsSavedOnceAfterSigningIn() {
        Page page = swedish();
        desk.open(page, MAJA);
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
        assertThat(desk.logged()).isEqualTo(before + 2);
    }

    @Test
    void anotherUserOfTheBrowserNeitherSeesNorSendsTheTaps() {
        Page page = swedish();
        desk.open(page, MAJA);
        page.context().setOffline(true);
        tap(page, "library");
        assertThat(page.locator("[data-unsaved]")).isVisible();
        page.context().clearCookies();
        page.context().setOffline(false);

        desk.open(page, Office.COORDINATOR);
        assertThat(page.locator("[data-others-count]")).hasText("1");
        assertThat(page.locator(".sending"))
                .containsText("Väntar från en annan användare", AS_SEEN);
        tap(page, "bank");
        awaitSaved(page, before + 1);
        assertThat(newest(page)).containsText("Bank", AS_SEEN);
        assertThat(page.locator(".latest-list")).not().containsText("inte sparat", AS_SEEN);
        assertThat(desk.logged()).isEqualTo(before + 1);

        page.click("[action='/sign-out'] button");
        desk.open(page, MAJA);
        awaitSaved(page, before + 2);
        assertThat(page.locator("[data-others]").first()).isHidden();
        assertThat(desk.logged()).isEqualTo(before + 2);
    }

    /// The page of the one who has gone is still open in another tab.
    @Test
    void aPageThatIsLeftOpenDoesNotSendForWhoSignedInAfterwards() {
        Page page = swedish();
        desk.open(page, MAJA);
        page.context().clearCookies();
        Page other = page.context().newPage();
        desk.open(other, Office.COORDINATOR);

        tap(page, "e-id");

        assertThat(page.locator("[data-pin]")).isVisible();
        assertThat(kept(page)).hasText("1");
        assertThat(desk.logged()).isEqualTo(before);
        page.context().clearCookies();
        desk.open(page, MAJA);
        awaitSaved(page, before + 1);
    }

    @Test
    void whatIsRefusedStaysWithItsReasonUntilItIsRead() {
        Page page = swedish();
        desk.open(page, MAJA);
        page.evaluate("document.querySelector('.tile[value=tax]').value = 'fax'");
        tap(page, "fax");

        assertThat(page.locator("[data-refused]")).containsText("finns inte i listan", AS_SEEN);
        page.reload();
        assertThat(page.locator("[data-refused]")).containsText("finns inte i listan", AS_SEEN);
        page.click("[data-refused-seen]");
        page.reload();
        assertThat(page.locator("[data-total]")).isVisible();
        assertThat(page.locator("[data-refused]")).isHidden();
        assertThat(desk.logged()).isEqualTo(before);
    }

    @Test
    void whatTheServerFailsOnOrDoesNotAcceptKeepsNoOtherTapAndIsNotLost() {
        Page page = swedish();
        desk.open(page, MAJA);
        page.route("**/taps", route -> answer(route, 500, "tax"));
        tap(page, "tax");
        assertThat(page.locator("[data-unsaved]")).isVisible();
        tap(page, "bank");
        tap(page, "e-id");
        page.waitForCondition(() -> desk.logged() == before + 2);
        assertThat(kept(page)).hasText("1");
        page.unroute("**/taps");
        page.route("**/taps", route -> answer(route, 413, "print"));
        tap(page, "print");
        assertThat(page.locator("[data-refused]")).containsText("togs inte emot", AS_SEEN);
        awaitSaved(page, before + 3);

        page.unroute("**/taps");
        page.click("[data-refused-again]");
        awaitSaved(page, before + 4);
        assertThat(desk.logged()).isEqualTo(before + 4);
    }

    private static void answer(Route route, int status, String errand) {
        if (route.request().postData().contains("\"" + errand + "\"")) {
            route.fulfill(new Route.FulfillOptions().setStatus(status));
        } else {
            route.resume();
        }
    }

    private static Page swedish() {
        return CHROMIUM.page(new Browser.NewContextOptions().setLocale("sv-SE"));
    }
}

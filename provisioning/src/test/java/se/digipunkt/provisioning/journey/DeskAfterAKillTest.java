package se.digipunkt.provisioning.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

/// A browser of its own that is killed, and started again on the same profile.
class DeskAfterAKillTest {

    @RegisterExtension static final Programs PROGRAMS = new Programs(Shared::start);

    private static final class Shared {
        static final AtomicReference<Desk> DESK = new AtomicReference<>();

        static void start(Programs programs) {
            Office office = Office.furnished(programs.server(Database.SQLITE).start());
            DESK.set(office.enrolledKiosk(programs));
        }
    }

    /// The killed browser may still be letting go of it.
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path profile;

    private final Desk desk = Shared.DESK.get();

    private KillableBrowser chromium;

    @BeforeEach
    void aProfile() {
        chromium = new KillableBrowser(profile);
    }

    @Test
    void aTapWithoutANetworkIsLoggedOnceAlthoughTheBrowserWasKilled() {
        try (Playwright playwright = KillableBrowser.playwright()) {
            BrowserContext browser = chromium.start(playwright);
            Page page = browser.pages().getFirst();
            desk.unlock(page);
            browser.setOffline(true);
            desk.tap(page, "e-id");
            assertThat(page.locator("[data-unsaved]")).isVisible();
            chromium.kill();
        }

        try (Playwright playwright = KillableBrowser.playwright()) {
            BrowserContext browser = chromium.start(playwright);
            Page page = browser.pages().getFirst();
            page.navigate(desk.kiosk().address() + "/desk");
            assertThat(page.locator("[data-outbox]")).containsText("webbläsaren: 1");
            desk.unlock(page);
            desk.awaitTally(page, 1);
            assertThat(page.locator(".latest-row")).hasCount(1);

            page.reload();
            desk.awaitTally(page, 1);
            browser.close();
        }
    }
}

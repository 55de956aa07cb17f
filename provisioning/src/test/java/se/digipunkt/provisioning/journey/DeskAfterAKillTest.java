package se.digipunkt.provisioning.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

    @Test
    void aTapWithoutANetworkIsLoggedOnceAlthoughTheBrowserWasKilled() {
        try (Playwright playwright = playwright()) {
            BrowserContext browser = start(playwright);
            Page page = browser.pages().getFirst();
            desk.unlock(page);
            browser.setOffline(true);
            desk.tap(page, "e-id");
            assertThat(page.locator("[data-unsaved]")).isVisible();
            kill();
        }

        try (Playwright playwright = playwright()) {
            BrowserContext browser = start(playwright);
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

    private BrowserContext start(Playwright playwright) {
        return playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(ChromiumProgram.find())
                                .setArgs(Chromium.FLAGS));
    }

    /// All processes of this browser, and no other.
    private void kill() {
        List<ProcessHandle> browser =
                ProcessHandle.allProcesses()
                        .filter(
                                process ->
                                        process.info()
                                                .commandLine()
                                                .filter(line -> line.contains(profile.toString()))
                                                .isPresent())
                        .toList();
        browser.forEach(ProcessHandle::destroyForcibly);
        Await.until(
                "the browser is gone",
                Duration.ofSeconds(20),
                () -> browser.stream().noneMatch(ProcessHandle::isAlive));
    }

    private static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions()
                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }
}

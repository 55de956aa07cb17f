package se.digipunkt.provisioning.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A Chromium of its own that is killed, and started again on the same profile.
///
/// @param profile its folder
record KillableBrowser(Path profile) {

    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions()
                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    BrowserContext start(Playwright playwright) {
        return playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(ChromiumProgram.find())
                                .setArgs(Chromium.FLAGS));
    }

    /// All processes of this browser, and no other.
    void kill() {
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
}

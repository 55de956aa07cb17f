package se.digipunkt.provisioning.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// A real Chromium: one for each test class, since classes run side by side and a Playwright
/// belongs to its thread, with a new, empty profile for each test that does not ask for a reader's.
/// What a page complains about in its console fails the test that asks for [#complaints].
public final class Chromium implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run");

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final Map<String, Page> kept = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();
    private @Nullable Running running;

    @Override
    public void beforeAll(ExtensionContext context) {
        running = Running.start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        kept.values().forEach(Chromium::leave);
        complaints.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (running != null) {
            running.close();
            running = null;
            kept.clear();
        }
    }

    /// What the last page still has to say is heard before the next one's. It is left for a picture
    /// of the same server: for another place the browser would start a new process, twice for each.
    private static void leave(Page page) {
        if (page.url().startsWith("http")) {
            page.navigate(URI.create(page.url()).resolve("/assets/favicon.svg").toString());
        }
    }

    /// A page in a profile of its own.
    public Page page() {
        return page(new Browser.NewContextOptions());
    }

    public Page page(Browser.NewContextOptions options) {
        BrowserContext context = context(options);
        contexts.add(context);
        return page(context);
    }

    /// The one page of a reader who looks at many, in all tests of the class: a new profile costs
    /// the browser more than most pages.
    ///
    /// @param profile of the first time
    Page pageOf(String reader, Supplier<Browser.NewContextOptions> profile) {
        Page page = kept.computeIfAbsent(reader, _ -> page(context(profile.get())));
        page.emulateMedia(
                new Page.EmulateMediaOptions()
                        .setColorScheme(ColorScheme.LIGHT)
                        .setReducedMotion(ReducedMotion.NO_PREFERENCE));
        page.setViewportSize(WIDTH, HEIGHT);
        return page;
    }

    private BrowserContext context(Browser.NewContextOptions options) {
        if (running == null) {
            throw new IllegalStateException("Chromium is to be registered as a static extension");
        }
        return running.browser().newContext(options);
    }

    private Page page(BrowserContext context) {
        Page page = context.newPage();
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /// Errors in the consoles of this test's pages: a broken script, a refused style, a missing
    /// picture.
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /// What was heard up to now was told already, or was not the page's fault.
    public void forgetComplaints() {
        complaints.clear();
    }

    /// What a test itself runs in a page, as axe, has no address; it breaks the page's rules for
    /// styles, and that is told some time later.
    private void hear(ConsoleMessage message) {
        boolean ofThePage = !message.location().startsWith(":");
        if (ofThePage && message.type().equals("error")) {
            complaints.add(message.location() + ": " + message.text());
        }
    }

    private record Running(Playwright playwright, Browser browser) {

        static Running start() {
            Playwright playwright =
                    Playwright.create(
                            new Playwright.CreateOptions()
                                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Browser browser =
                    playwright
                            .chromium()
                            .launch(
                                    new BrowserType.LaunchOptions()
                                            .setExecutablePath(ChromiumProgram.find())
                                            .setArgs(FLAGS));
            return new Running(playwright, browser);
        }

        void close() {
            browser.close();
            playwright.close();
        }
    }
}

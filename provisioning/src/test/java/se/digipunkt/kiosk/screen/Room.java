package se.digipunkt.kiosk.screen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.CanonicalJson;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.Settings;
import se.digipunkt.protocol.TerminalContent;
import se.digipunkt.provisioning.journey.Await;
import se.digipunkt.provisioning.journey.ChromiumProgram;
import se.digipunkt.provisioning.journey.Folders;
import se.digipunkt.provisioning.journey.KioskProgram;
import se.digipunkt.provisioning.journey.Programs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// The place in front of a kiosk: a real agent with its pages, a site on the other side, and the
/// supervised browser, whose page the test drives as a resident does.
final class Room implements BeforeAllCallback, AfterAllCallback {

    static final String SITE = "https://help.example/";

    private static final Duration SOON = Duration.ofSeconds(25);

    private static final String SETTINGS =
            """
            {"version":"v","place":{"id":"p","kind":"point","name":"Porjus","municipality":"2510",
            "municipalityName":"Jokkmokk","hours":[]},"errandList":{"version":1,"errands":[]},
            "languages":["sv","fi","ar"],"nearby":[],"pollSeconds":60,"sample":false}
            """;

    private final Programs programs = new Programs();
    private final Folders folders = new Folders();
    private final Idle.Patience patience;
    private final boolean whole;
    private @Nullable KioskProgram agent;
    private @Nullable TestSite site;
    private @Nullable Screen screen;
    private @Nullable Path profiles;

    /// @param patience with somebody who does nothing
    /// @param whole true for the Chromium that has windows too, which starts more slowly
    Room(Idle.Patience patience, boolean whole) {
        this.patience = patience;
        this.whole = whole;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        KioskProgram started = programs.kioskAlone();
        TerminalContent content = tell(started.data());
        agent = started.start();
        TestSite answering = TestSite.in(folders.make("site"));
        site = answering;
        Path root = folders.make("s");
        profiles = root;
        Setup setup = new Setup(ScreenMode.HEADLESS, List.of(browser()), flags(answering), root);
        screen =
                new Screen(
                        new Frontage(setup, () -> Optional.of(content), List.of()),
                        Visitor.NOBODY,
                        patience,
                        System::nanoTime);
        screen().start(started.address());
        awaitShown();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (screen != null) {
            screen.close();
        }
        if (site != null) {
            site.close();
        }
        programs.close();
        folders.close();
    }

    private String browser() {
        Path found = ChromiumProgram.find();
        return whole ? found.toString().replace("-headless-shell", "") : found.toString();
    }

    private static List<String> flags(TestSite site) {
        return List.of(
                "--no-sandbox",
                "--ignore-certificate-errors",
                "--host-resolver-rules=MAP gone.help.example ~NOTFOUND,"
                        + " MAP *.example 127.0.0.1:"
                        + site.port());
    }

    private static TerminalContent tell(Path data) {
        TerminalContent.Texts texts =
                new TerminalContent.Texts(
                        "sv",
                        Map.of("health", new TerminalContent.Text("Hälsa", "Ring 1177.", false)));
        try {
            byte[] bytes = ProtocolJson.mapper().writeValueAsBytes(texts);
            TerminalContent content =
                    new TerminalContent(
                            List.of(
                                    new TerminalContent.Theme(
                                            "health",
                                            List.of(
                                                    new TerminalContent.Site(
                                                            "Help",
                                                            "https://www.help.example",
                                                            List.of("sv"))))),
                            Map.of("sv", CanonicalJson.sha256(bytes)),
                            List.of());
            Told told = new Told(data, "test");
            told.keep(
                    ProtocolJson.mapper()
                            .readValue(SETTINGS, Settings.class)
                            .withTerminal(content));
            told.keepTexts(CanonicalJson.sha256(bytes), bytes);
            return content;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    KioskProgram agent() {
        return Objects.requireNonNull(agent);
    }

    TestSite site() {
        return Objects.requireNonNull(site);
    }

    Screen screen() {
        return Objects.requireNonNull(screen);
    }

    int port() {
        return agent().address().getPort();
    }

    Path profiles() {
        return Objects.requireNonNull(profiles);
    }

    Showing showing() {
        return screen().showing().orElseThrow();
    }

    Tab tab() {
        return Await.value(
                "a page",
                SOON,
                () -> screen().showing().flatMap(now -> Optional.ofNullable(now.tab())));
    }

    /// Waits for a page that beats.
    void awaitShown() {
        Await.until(
                "the screen shows a page",
                SOON,
                () -> screen().showing().filter(Showing::isShown).isPresent());
    }

    /// Does what ends a browser, and waits until the next one shows the start page.
    ///
    /// @return the browser that has ended
    Showing awaitNext(Runnable what) {
        Showing before = showing();
        what.run();
        Await.until(
                "the next start page",
                SOON,
                () -> screen().showing().filter(now -> now != before && now.isShown()).isPresent());
        return before;
    }

    /// What an expression in the page's own world gives, a promise's value included.
    String js(String expression) {
        ObjectNode params =
                DevTools.object()
                        .put("expression", expression)
                        .put("awaitPromise", true)
                        .put("userGesture", true)
                        .put("returnByValue", true);
        JsonNode answer = ask("Runtime.evaluate", params);
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(answer.toString());
        }
        return answer.path("result").path("value").asText();
    }

    /// One that may leave the page and gives nothing.
    void go(String address) {
        js("void setTimeout(() => { location.href = " + quoted(address) + "; })");
    }

    void awaitAddress(String start) {
        Await.until("at " + start + ", not " + address(), SOON, () -> address().startsWith(start));
    }

    /// Goes to a page of the site and waits until it is there.
    void visit(String path) {
        awaitShown();
        go(SITE + path);
        Await.until(
                "the site",
                SOON,
                () -> showing().place().isSite() && address().startsWith(SITE + path));
        Await.until("all of it", SOON, () -> js("document.readyState").equals("complete"));
    }

    /// Empty while the page is between two documents.
    String address() {
        try {
            return js("location.href");
        } catch (AssertionError between) {
            return "";
        }
    }

    /// A key that somebody presses.
    void key(String text) {
        for (String type : List.of("keyDown", "keyUp")) {
            ObjectNode params = DevTools.object().put("type", type).put("key", text);
            if (type.equals("keyDown") && text.length() == 1) {
                params.put("text", text);
            }
            ask("Input.dispatchKeyEvent", params);
        }
    }

    void key(Consumer<ObjectNode> how) {
        for (String type : List.of("rawKeyDown", "keyUp")) {
            ObjectNode params = DevTools.object().put("type", type);
            how.accept(params);
            ask("Input.dispatchKeyEvent", params);
        }
    }

    void click(double x, double y) {
        for (String type : List.of("mousePressed", "mouseReleased")) {
            ask(
                    "Input.dispatchMouseEvent",
                    DevTools.object()
                            .put("type", type)
                            .put("x", x)
                            .put("y", y)
                            .put("button", "left")
                            .put("clickCount", 1));
        }
    }

    /// Of what the page has, in its pixels.
    double height() {
        return Double.parseDouble(js("String(innerHeight)"));
    }

    JsonNode ask(String method, ObjectNode params) {
        try {
            return tab().ask(method, params).get(SOON.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(method, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String quoted(String text) {
        return DevTools.object().textNode(text).toString();
    }
}

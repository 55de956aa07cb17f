package se.digipunkt.kiosk.screen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.ProtocolJson;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/// One browser from its start to its end, with one page. Everything here runs on the screen's
/// thread.
final class Showing {

    /// What it tells the screen.
    interface Watcher {

        /// A document stands there and can be told something.
        void opened(Showing showing);

        /// It paints a page for the first time.
        void shown(Showing showing);

        /// Somebody touched, or pressed a button of the bar: `touch`, `home`, `help`, `finished`.
        void pressed(Showing showing, String what);

        /// The page wanted what it does not get: a file, a download.
        void refused(Showing showing);

        /// It is of no use any more.
        void lost(Showing showing, String why);
    }

    private static final int NO_WORLD = -1;

    /// So long it is waited before something is tried or asked again.
    private static final long AGAIN = Duration.ofSeconds(1).toNanos();

    private final BrowserProcess browser;
    private final DevTools devTools;
    private final Sites sites;
    private final Place place;
    private final String script;
    private final Watcher watcher;
    private final LongSupplier nanoTime;
    private final Pulse pulse;
    private @Nullable Tab tab;
    private @Nullable Gate gate;
    private int world = NO_WORLD;
    private @Nullable Executor thread;
    private long tried;
    private boolean stranded;
    private boolean ended;

    Showing(
            BrowserProcess browser,
            Sites sites,
            URI own,
            String script,
            Watcher watcher,
            Clocked clocked) {
        this.browser = browser;
        this.devTools = browser.devTools();
        this.sites = sites;
        this.place = new Place(own);
        this.script = script;
        this.watcher = watcher;
        this.nanoTime = clocked.nanoTime();
        this.pulse = new Pulse(nanoTime.getAsLong(), clocked.mayBeHidden());
    }

    /// @param mayBeHidden true for a window on a desktop
    record Clocked(LongSupplier nanoTime, boolean mayBeHidden) {}

    /// Speaks with the browser.
    ///
    /// @param onThread runs what it is given on the screen's thread
    void begin(Executor onThread) {
        thread = onThread;
        devTools.listen(
                event -> onThread.execute(() -> heard(event)),
                () -> onThread.execute(() -> lose("ended")));
        devTools.ask(DevTools.BROWSER, "Target.setAutoAttach", Tab.attaching("page"));
    }

    boolean isShown() {
        return pulse.isShown();
    }

    Place place() {
        return place;
    }

    /// Looks whether it lives.
    void check() {
        long now = nanoTime.getAsLong();
        String ill = pulse.ill(now, place.isOwn());
        if (ill != null) {
            lose(ill);
        } else if (now - tried > AGAIN && (stranded || pulse.isAsking())) {
            tried = now;
            if (stranded) {
                go(place.start());
            } else {
                askIfAlive();
            }
        }
    }

    /// Behind a dialog the page stands still; the browser itself does not.
    private void askIfAlive() {
        Executor onThread = thread;
        if (onThread != null) {
            devTools.ask(DevTools.BROWSER, "Browser.getVersion", DevTools.object())
                    .thenRun(() -> onThread.execute(() -> pulse.answers(nanoTime.getAsLong())));
        }
    }

    void go(String address) {
        if (tab != null) {
            tab.go(address);
        }
    }

    void tell(ObjectNode message) {
        if (tab != null && world != NO_WORLD) {
            tab.tell(world, message);
        }
    }

    /// Closes a dialog that stands in the way, with *no*.
    void dismissDialog() {
        if (tab != null && pulse.isAsking()) {
            tab.answerDialog(false);
        }
    }

    /// Kills the browser; its folder is to be wiped next.
    ProfileFolder end() {
        ended = true;
        browser.kill();
        devTools.close();
        return browser.folder();
    }

    BrowserProcess browser() {
        return browser;
    }

    @Nullable Tab tab() {
        return tab;
    }

    private void lose(String why) {
        if (!ended) {
            watcher.lost(this, why);
        }
    }

    private void heard(DevTools.Event event) {
        if (ended) {
            return;
        }
        JsonNode params = event.params();
        Tab known = tab;
        if (event.method().equals("Target.attachedToTarget")) {
            attached(params, known);
        } else if (event.method().equals("Runtime.bindingCalled")) {
            said(event, params);
        } else if (known != null && event.method().equals("Target.detachedFromTarget")) {
            if (params.path("sessionId").asText().equals(known.session())) {
                lose("closed");
            }
        } else if (known != null && event.session().equals(known.session())) {
            ofPage(event.method(), params, known);
        }
    }

    private void attached(JsonNode params, @Nullable Tab known) {
        String session = params.path("sessionId").asText();
        JsonNode target = params.path("targetInfo");
        if (target.path("type").asText().equals("iframe")) {
            Tab.takeOverFrame(devTools, session, script);
        } else if (known == null) {
            Tab first =
                    new Tab(
                            devTools,
                            session,
                            target.path("targetId").asText(),
                            target.path("browserContextId").asText());
            tab = first;
            gate = new Gate(first, sites, () -> place.page("/sites/refused"));
            first.takeOver(script).thenRun(() -> first.go(place.start()));
        } else {
            known.close(session, target.path("targetId").asText());
        }
    }

    private void ofPage(String method, JsonNode params, Tab known) {
        Gate standing = gate;
        if (standing == null) {
            return;
        }
        switch (method) {
            case "Fetch.requestPaused" -> standing.paused(params);
            case "Fetch.authRequired" -> standing.authRequired(params);
            case "Page.windowOpen" -> standing.windowWanted(params);
            case "Page.frameNavigated" -> navigated(params.path("frame"), known);
            case "Page.fileChooserOpened", "Page.downloadWillBegin" -> watcher.refused(this);
            case "Page.javascriptDialogOpening" -> dialog(params, known);
            case "Page.javascriptDialogClosed" -> pulse.asks(nanoTime.getAsLong(), false);
            case "Inspector.targetCrashed" -> lose("crashed");
            default -> {
                // nothing that matters here
            }
        }
    }

    /// Whatever has led there: outside is outside.
    private void navigated(JsonNode frame, Tab known) {
        if (!frame.path("id").asText().equals(known.target())) {
            return;
        }
        world = NO_WORLD;
        String address = frame.path("url").asText();
        stranded = false;
        String unreachable = frame.path("unreachableUrl").asText("");
        if (!unreachable.isEmpty()) {
            unreachable(unreachable, known);
        } else if (sites.isOwn(address)) {
            place.own(address);
        } else if (sites.of(address) == Sites.Verdict.SITE) {
            place.site();
        } else if (!address.equals("about:blank")) {
            lose("outside");
        }
    }

    /// Where our own pages do not answer, the browser's word for it must not stand: what it beats
    /// does not count, and the start page is tried until the screen is given up.
    private void unreachable(String address, Tab known) {
        if (sites.isOwn(address)) {
            stranded = true;
            tried = nanoTime.getAsLong();
            place.nowhere();
        } else {
            place.noAnswer(address);
            known.go(place.away());
        }
    }

    private void dialog(JsonNode params, Tab known) {
        if (params.path("type").asText().equals("beforeunload")) {
            known.answerDialog(true);
        } else {
            pulse.asks(nanoTime.getAsLong(), true);
        }
    }

    private void said(DevTools.Event event, JsonNode params) {
        if (!params.path("name").asText().equals(Tab.BINDING)) {
            return;
        }
        JsonNode message = read(params.path("payload").asText());
        String kind = message.path("kind").asText();
        boolean ofMain = tab != null && event.session().equals(tab.session());
        if (kind.equals("touch")) {
            watcher.pressed(this, kind);
        } else if (ofMain && kind.equals("hello")) {
            world = params.path("executionContextId").asInt(NO_WORLD);
            watcher.opened(this);
        } else if (ofMain && kind.equals("beat")) {
            beat(message);
        } else if (ofMain) {
            watcher.pressed(this, kind);
        }
    }

    private void beat(JsonNode message) {
        if (place.isNowhere()) {
            return;
        }
        boolean first =
                pulse.beat(
                        nanoTime.getAsLong(),
                        message.path("painted").asBoolean(),
                        message.path("empty").asBoolean());
        if (first) {
            watcher.shown(this);
        }
    }

    private static JsonNode read(String payload) {
        try {
            return ProtocolJson.mapper().readTree(payload);
        } catch (JsonProcessingException notOurs) {
            return DevTools.object();
        }
    }
}

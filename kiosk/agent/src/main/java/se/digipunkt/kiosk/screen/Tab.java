package se.digipunkt.kiosk.screen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// One page of a browser, as DevTools knows it.
///
/// @param session that speaks with it
/// @param target its id, which is that of its main frame too
/// @param context the browser's context that it belongs to
record Tab(DevTools devTools, String session, String target, String context) {

    /// World of our script in every page: the page's own scripts do not see it.
    static final String WORLD = "digipunkt";

    /// What the script speaks through.
    static final String BINDING = "digipunktSays";

    CompletableFuture<JsonNode> ask(String method, ObjectNode params) {
        return devTools.ask(session, method, params);
    }

    CompletableFuture<JsonNode> ask(String method) {
        return ask(method, DevTools.object());
    }

    /// Takes the page over before it loads anything: our script in it, its main frame behind the
    /// gate, no dialog for files, no question for rights, no download.
    ///
    /// @return when all of it holds; a page that is sent off earlier goes unheard
    CompletableFuture<Void> takeOver(String script) {
        ObjectNode gate = DevTools.object().put("handleAuthRequests", true);
        gate.putArray("patterns")
                .addObject()
                .put("urlPattern", "*")
                .put("resourceType", "Document");
        askForNothing();
        return CompletableFuture.allOf(
                ask("Page.enable"),
                ask("Inspector.enable"),
                speak(devTools, session, script),
                ask("Fetch.enable", gate),
                ask("Page.setInterceptFileChooserDialog", DevTools.object().put("enabled", true)),
                ask("Target.setAutoAttach", attaching("iframe")),
                ask("Runtime.runIfWaitingForDebugger"));
    }

    /// No right and no download. Not every Chromium knows the context of an incognito window by its
    /// id, so that the page, the context and the browser are told; flags and folder stand behind.
    private void askForNothing() {
        ask("Page.setDownloadBehavior", DevTools.object().put("behavior", "deny"));
        for (String known : List.of(context, "")) {
            ObjectNode rights = DevTools.object();
            rights.putArray("permissions");
            ObjectNode downloads = DevTools.object().put("behavior", "deny");
            if (!known.isEmpty()) {
                rights.put("browserContextId", known);
                downloads.put("browserContextId", known);
            }
            devTools.ask(DevTools.BROWSER, "Browser.grantPermissions", rights);
            devTools.ask(DevTools.BROWSER, "Browser.setDownloadBehavior", downloads);
        }
    }

    /// The script into a frame that has a process of its own: a touch there is a touch.
    static void takeOverFrame(DevTools devTools, String session, String script) {
        devTools.ask(session, "Page.enable", DevTools.object());
        speak(devTools, session, script);
        devTools.ask(session, "Target.setAutoAttach", attaching("iframe"));
        devTools.ask(session, "Runtime.runIfWaitingForDebugger", DevTools.object());
    }

    private static CompletableFuture<JsonNode> speak(
            DevTools devTools, String session, String script) {
        devTools.ask(session, "Runtime.enable", DevTools.object());
        devTools.ask(
                session,
                "Runtime.addBinding",
                DevTools.object().put("name", BINDING).put("executionContextName", WORLD));
        return devTools.ask(
                session,
                "Page.addScriptToEvaluateOnNewDocument",
                DevTools.object()
                        .put("source", script)
                        .put("worldName", WORLD)
                        .put("runImmediately", true));
    }

    /// New targets of a kind wait until they have been taken over, or are closed.
    static ObjectNode attaching(String type) {
        ObjectNode params =
                DevTools.object()
                        .put("autoAttach", true)
                        .put("waitForDebuggerOnStart", true)
                        .put("flatten", true);
        params.putArray("filter").addObject().put("type", type);
        return params;
    }

    /// Closes another window. It waits for us together with whoever has opened it, who stands still
    /// until it may run; what it asks for then is held back for as long as it is there.
    void close(String otherSession, String otherTarget) {
        devTools.ask(otherSession, "Fetch.enable", DevTools.object());
        devTools.ask(otherSession, "Runtime.runIfWaitingForDebugger", DevTools.object());
        devTools.ask(
                        DevTools.BROWSER,
                        "Target.closeTarget",
                        DevTools.object().put("targetId", otherTarget))
                .whenComplete((_, _) -> ask("Page.bringToFront"));
    }

    void go(String address) {
        ask("Page.navigate", DevTools.object().put("url", address));
    }

    /// Tells the script something.
    ///
    /// @param world id of its context in the main frame
    void tell(int world, ObjectNode message) {
        ask(
                "Runtime.evaluate",
                DevTools.object()
                        .put("expression", "digipunkt(" + message + ")")
                        .put("contextId", world));
    }

    void answerDialog(boolean accept) {
        ask("Page.handleJavaScriptDialog", DevTools.object().put("accept", accept));
    }
}

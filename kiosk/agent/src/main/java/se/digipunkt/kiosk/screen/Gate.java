package se.digipunkt.kiosk.screen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.function.Supplier;

/// Decides about every address that the whole window wants to go to, before anything of it is
/// fetched, and about each step when it is sent on. What lies inside a page is the page's business,
/// but none gets our own pages into a frame.
///
/// @param refusal address of the page that says so kindly
record Gate(Tab tab, Sites sites, Supplier<String> refusal) {

    private static final int SEE_OTHER = 303;

    /// The same method and form again.
    private static final int REDIRECT = 307;

    void paused(JsonNode params) {
        String request = params.path("requestId").asText();
        String address = params.path("request").path("url").asText();
        if (!params.path("frameId").asText().equals(tab.target())) {
            if (sites.isOwn(address)) {
                refuse(request);
            } else {
                go(request);
            }
            return;
        }
        switch (sites.of(address)) {
            case OWN, SITE -> go(request);
            case ENCRYPT -> send(request, REDIRECT, Sites.encrypted(address));
            case REFUSED -> send(request, SEE_OTHER, refusal.get());
        }
    }

    /// Nobody is asked for a password by the browser itself: it looks like the kiosk's own.
    void authRequired(JsonNode params) {
        ObjectNode answer = DevTools.object().put("requestId", params.path("requestId").asText());
        answer.putObject("authChallengeResponse").put("response", "CancelAuth");
        tab.ask("Fetch.continueWithAuth", answer);
    }

    /// What wants a window of its own gets the one there is.
    void windowWanted(JsonNode params) {
        String address = params.path("url").asText();
        if (address.isEmpty() || address.equals("about:blank")) {
            return;
        }
        tab.go(
                switch (sites.of(address)) {
                    case OWN, SITE -> address;
                    case ENCRYPT -> Sites.encrypted(address);
                    case REFUSED -> refusal.get();
                });
    }

    private void go(String request) {
        tab.ask("Fetch.continueRequest", DevTools.object().put("requestId", request));
    }

    private void refuse(String request) {
        tab.ask(
                "Fetch.failRequest",
                DevTools.object().put("requestId", request).put("errorReason", "BlockedByClient"));
    }

    private void send(String request, int status, String to) {
        ObjectNode answer = DevTools.object().put("requestId", request).put("responseCode", status);
        answer.putArray("responseHeaders").addObject().put("name", "Location").put("value", to);
        tab.ask("Fetch.fulfillRequest", answer);
    }
}

package se.digipunkt.provisioning.journey;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.UUID;

/// A client of the kiosk protocol that can also send what no agent would.
///
/// @param api with the kiosk's token
record RawKiosk(Api api, String journal) {

    static RawKiosk enrolled(Office office) {
        JsonNode enrolled =
                enrolment(office.server().asNobody(), office.enrolmentCode()).ok().json();
        return new RawKiosk(
                new Api(office.server().address(), enrolled.path("token").asText()),
                UUID.randomUUID().toString());
    }

    static Api.Answer enrolment(Api api, String code) {
        return api.sendText(
                "POST",
                "/kiosk/v1/enrolments",
                "application/json",
                "{\"code\":\"%s\",\"nonce\":\"%s\",\"agentVersion\":\"0.1.0\"}"
                        .formatted(code, UUID.randomUUID()));
    }

    Api.Answer sync(String body) {
        return api.sendText("POST", "/kiosk/v1/sync", "application/json", body);
    }

    /// Sends one tap as number 1 of the journal.
    Api.Answer tap(String errand) {
        return sync(
                """
                {"journal":"%s","from":1,"entries":[{"seq":1,"boot":"%s","elapsed":1000,
                "wall":"2026-11-21T10:00:00Z","kind":"guidance","errands":["%s"],"taxonomy":1,
                "outcome":"done"}]}
                """
                        .formatted(journal, journal, errand));
    }
}

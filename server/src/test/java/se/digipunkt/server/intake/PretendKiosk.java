package se.digipunkt.server.intake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.CanonicalJson;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.server.RunningServer;
import se.digipunkt.server.RunningServer.Answer;

import java.time.Instant;
import java.util.UUID;

/// A kiosk as the server sees it: one that can also lie, repeat and forget.
final class PretendKiosk {

    static final String BOOT = "0d5f2a8e-3a75-4b8e-9d5c-1f5b3e8f0a11";

    private final RunningServer server;
    final String id;
    final String token;
    final String journal = UUID.randomUUID().toString();

    /// The boot that its status speaks of.
    String boot = BOOT;

    /// Where it says that the journals it brings were written; null for a kiosk that does not say.
    @Nullable String tellsPlace;

    private PretendKiosk(RunningServer server, String id, String token) {
        this.server = server;
        this.id = id;
        this.token = token;
    }

    static PretendKiosk enrolled(RunningServer server, String place) {
        Answer answer = enrol(server, code(server, place), UUID.randomUUID().toString());
        return new PretendKiosk(
                server,
                answer.json().path("kioskId").asText(),
                answer.json().path("token").asText());
    }

    static PretendKiosk onBus(RunningServer server, String bus) {
        Answer answer = enrol(server, code(server, "bus", bus), UUID.randomUUID().toString());
        return new PretendKiosk(
                server,
                answer.json().path("kioskId").asText(),
                answer.json().path("token").asText());
    }

    static String code(RunningServer server, String place) {
        return code(server, "servicePoint", place);
    }

    private static String code(RunningServer server, String kind, String place) {
        return server.post(
                        "/api/v1/enrolment-codes",
                        "{\"%s\":\"%s\"}".formatted(kind, place),
                        server.admin())
                .json()
                .path("code")
                .asText();
    }

    static Answer enrol(RunningServer server, String code, String nonce) {
        return server.post(
                "/kiosk/v1/enrolments",
                "{\"code\":\"%s\",\"nonce\":\"%s\",\"agentVersion\":\"0.1.0\"}"
                        .formatted(code, nonce),
                null);
    }

    /// A tap: one errand, done, written ten seconds after the one before.
    static ObjectNode tap(long seq, String errand) {
        ObjectNode entry = entry(seq, "guidance");
        entry.putArray("errands").add(errand);
        return entry.put("taxonomy", 1).put("outcome", "done");
    }

    static ObjectNode entry(long seq, String kind) {
        return ProtocolJson.mapper()
                .createObjectNode()
                .put("seq", seq)
                .put("boot", BOOT)
                .put("elapsed", 100_000 + seq * 10_000)
                .put("wall", "2026-11-21T10:00:00Z")
                .put("kind", kind);
    }

    Answer sync(long from, ObjectNode... entries) {
        return sync(journal, from, 1, entries);
    }

    Answer sync(String ofJournal, long from, long firstSeq, ObjectNode... entries) {
        return after(null, ofJournal, from, firstSeq, entries);
    }

    /// @param previous what the kiosk holds before `from`
    Answer syncAfter(ObjectNode previous, long from, ObjectNode... entries) {
        return after(CanonicalJson.hash(previous), journal, from, 1, entries);
    }

    private Answer after(
            @Nullable String previous,
            String ofJournal,
            long from,
            long firstSeq,
            ObjectNode... entries) {
        ObjectNode body = ProtocolJson.mapper().createObjectNode();
        body.put("journal", ofJournal).put("from", from);
        if (tellsPlace != null) {
            body.put("place", tellsPlace);
        }
        if (previous != null) {
            body.put("previous", previous);
        }
        ArrayNode array = body.putArray("entries");
        for (ObjectNode entry : entries) {
            array.add(entry);
        }
        body.putObject("status")
                .put("boot", boot)
                .put("elapsed", 1_000_000)
                .put("wall", Instant.EPOCH.toString())
                .put("agentVersion", "0.1.0")
                .put("firstSeq", firstSeq)
                .put("lastSeq", from + entries.length - 1)
                .put("unsent", 0);
        return server.post("/kiosk/v1/sync", body.toString(), token);
    }
}

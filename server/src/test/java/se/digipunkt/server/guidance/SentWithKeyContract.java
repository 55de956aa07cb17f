package se.digipunkt.server.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.common.Sha256;
import se.digipunkt.server.storage.WriteGate;

import java.net.http.HttpRequest;
import java.util.Optional;

/// The keys with which help was sent, and what they tell of it later; on both databases, from
/// Friday 2026-11-20 on.
abstract class SentWithKeyContract extends PorjusContract {

    private Coarsening coarsening;

    SentWithKeyContract(TestDatabase database) {
        super(database);
    }

    @BeforeEach
    final void find() {
        coarsening = server.bean(Coarsening.class);
    }

    @Test
    final void theKeyOfACoarseRecordTellsNothingOfIt() {
        String first = log().json().path("id").asText();
        assertThat(key().recordHash()).hasSize(64);
        assertThat(key().made()).isEqualTo("2026-11-20T00:00:00Z");

        days(36);
        coarsening.run();
        assertThat(key().recordHash()).isEmpty();
        assertThat(log().json().path("id").asText()).as("sent again").isEqualTo(first);

        put("{\"paused\":true}");
        days(55);
        server.bean(CoarseningJob.class).run();
        assertThat(findKey()).as("also while it is paused").isEmpty();
    }

    @Test
    final void whatIsSentAgainUnderANewErrandListIsLoggedOnce() {
        RunningServer.Answer first = log();
        server.post(
                "/api/v1/errands",
                """
                {"code": "drones", "texts": {"sv": "Drönare"}, "digidelGroup": "everyday",
                 "competences": ["5.3"], "validFrom": "2026-11-21"}
                """,
                admin);
        int version = server.bean(Guidance.class).errandList().version();
        days(2);
        assertThat(server.bean(Guidance.class).errandList().version()).isGreaterThan(version);

        RunningServer.Answer again = log();

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
    }

    private RunningServer.Answer log() {
        return server.send(
                HttpRequest.newBuilder(server.uri("/api/v1/points/porjus/guidance"))
                        .header("Authorization", "Bearer " + admin)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "tap-1")
                        .POST(HttpRequest.BodyPublishers.ofString(FULL)));
    }

    private Optional<KeyRow> findKey() {
        return server.bean(WriteGate.class)
                .read(() -> server.bean(KeyTable.class).find("porjus", Sha256.of("tap-1")));
    }

    private KeyRow key() {
        return findKey().orElseThrow();
    }

    private void put(String json) {
        RunningServer.Answer answer =
                server.send(
                        HttpRequest.newBuilder(server.uri("/api/v1/guidance/coarsening"))
                                .header("Authorization", "Bearer " + admin)
                                .header("Content-Type", "application/json")
                                .PUT(HttpRequest.BodyPublishers.ofString(json)));
        assertThat(answer.status()).isEqualTo(200);
    }
}

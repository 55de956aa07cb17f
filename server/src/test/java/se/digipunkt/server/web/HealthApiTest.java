package se.digipunkt.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import se.digipunkt.server.TestServer;

import java.util.Map;

final class HealthApiTest {

    @Test
    void everyoneMayAskWhetherItLivesAndWorks() {
        try (TestServer server = new TestServer(Map.of())) {
            assertThat(server.get("/health").body()).isEqualTo("{\"status\":\"up\"}");

            assertThat(server.get("/health/readiness").statusCode()).isEqualTo(200);
            assertThat(server.get("/health/readiness").body())
                    .contains("\"status\":\"up\"")
                    .contains("\"version\":")
                    .contains("\"kind\":\"SQLite\"")
                    .containsPattern("\"diskFreeBytes\":[1-9]")
                    .doesNotContain("jdbc");
        }
    }
}

package se.digipunkt.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;

final class HealthApiTest {

    @Test
    void everyoneMayAskWhetherItLivesAndWorks() {
        try (HttpServer server = new HttpServer(Map.of())) {
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

package se.digipunkt.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import static se.digipunkt.server.access.AccessServer.ADMIN_PASSWORD;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

final class CrossSiteTest {

    private static final AccessServer SERVER = new AccessServer(Map.of());

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource({
        "cross-site, OWN, 403",
        "same-site, OWN, 403",
        "same-origin, https://example.org, 403",
        "same-origin, null, 403",
        "'', https://example.org, 403",
        "'', '', 403",
        "same-origin, OWN, 303",
        "'', OWN, 303",
        "none, '', 303",
    })
    void aSignedInBrowserChangesThingsOnlyFromOurPages(String site, String origin, int status) {
        try (Browser browser = SERVER.browser()) {
            browser.signIn("admin", ADMIN_PASSWORD);
            browser.with("Sec-Fetch-Site", site)
                    .with("Origin", origin.equals("OWN") ? browser.origin() : origin);

            assertThat(browser.post("/sign-out", Map.of()).statusCode()).isEqualTo(status);
        }
    }

    @Test
    void nobodyElsesPageSignsTheReaderIn() {
        try (Browser browser = SERVER.browser()) {
            browser.with("Sec-Fetch-Site", "cross-site").with("Origin", "https://example.org");

            assertThat(browser.signIn("admin", ADMIN_PASSWORD).statusCode()).isEqualTo(403);
            assertThat(browser.signIn("admin", ADMIN_PASSWORD).body()).contains("<h1>");
            assertThat(browser.cookies()).isEmpty();
        }
    }

    @Test
    void aTokenNeedsNoOrigin() {
        try (Browser browser = SERVER.browser()) {
            String token = SERVER.token(SERVER.admin().id());
            browser.with("Sec-Fetch-Site", "cross-site");

            assertThat(browser.json("DELETE", "/api/v1/sessions/current", "", token).statusCode())
                    .isEqualTo(204);
        }
    }
}

package se.digipunkt.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import static se.digipunkt.server.access.AccessServer.ADMIN_PASSWORD;
import static se.digipunkt.server.access.AccessServer.PASSWORD;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// What was typed while a session ended.
final class KeptFormTest {

    private static final String TYPED = "Kvikkjokk \"fjällstation\" & <b>";
    private static final Pattern HIDDEN =
            Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final AccessServer server = new AccessServer(Map.of());
    private final Browser browser = server.browser();

    @AfterEach
    void stop() {
        browser.close();
        server.close();
    }

    private static Map<String, String> hidden(HttpResponse<String> page) {
        Map<String, String> fields = new HashMap<>();
        HIDDEN.matcher(page.body())
                .results()
                .forEach(field -> fields.put(field.group(1), plain(field.group(2))));
        return fields;
    }

    private static String plain(String html) {
        return html.replace("&#34;", "\"").replace("&lt;", "<").replace("&amp;", "&");
    }

    private void sessionEnds() {
        browser.signIn("admin", ADMIN_PASSWORD);
        server.clock().forward(Duration.ofHours(13));
    }

    @Test
    void isSentOnceMoreAfterSigningInAgain() {
        sessionEnds();
        Map<String, String> bus = Map.of("name", TYPED, "municipality", "2510", "id", "kept-bus");

        HttpResponse<String> ended = browser.post("/buses/all/new", bus);
        Map<String, String> form = hidden(ended);
        form.putAll(Map.of("user", "admin", "password", "Inte-det-rätta-1"));
        HttpResponse<String> wrong = browser.post("/sign-in", form);
        form = hidden(wrong);
        form.putAll(Map.of("user", "admin", "password", ADMIN_PASSWORD));
        HttpResponse<String> again = browser.post("/sign-in", form);

        assertThat(ended.statusCode()).isEqualTo(401);
        assertThat(ended.body()).contains("det du skrev är kvar");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body())
                .contains("action=\"/buses/all/new\"", "Skicka det du skrev")
                .doesNotContain(ADMIN_PASSWORD);
        assertThat(hidden(again)).isEqualTo(bus);
        assertThat(browser.get("/buses").body()).doesNotContain("kept-bus");

        HttpResponse<String> sent = browser.post("/buses/all/new", hidden(again));

        assertThat(sent.headers().firstValue("Location")).contains("/buses?saved");
        assertThat(browser.get("/buses").body()).contains("kept-bus");
    }

    @Test
    void fieldsThatStandSeveralTimesStay() {
        KeptForm form =
                KeptForm.posted(
                                Map.of(
                                        "kept",
                                        "/points/all/new",
                                        "kept-kinds",
                                        java.util.List.of("library", "bus-stop"),
                                        "user",
                                        "admin"))
                        .orElseThrow();

        assertThat(form.fields())
                .extracting(KeptForm.Field::name, KeptForm.Field::value)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("kinds", "library"),
                        org.assertj.core.api.Assertions.tuple("kinds", "bus-stop"));
    }

    @Test
    void passwordsAreNotKept() {
        sessionEnds();

        HttpResponse<String> ended =
                browser.post(
                        "/account/password",
                        Map.of("old", PASSWORD, "new", PASSWORD, "again", PASSWORD));

        assertThat(ended.statusCode()).isEqualTo(401);
        assertThat(ended.body()).doesNotContain(PASSWORD, "name=\"kept");
    }

    @ParameterizedTest
    @CsvSource({
        "cross-site, https://example.org, 403",
        "same-site, https://example.org, 403",
        "'', '', 401",
    })
    void nothingIsKeptOfWhatSomebodyElsesPageSends(String site, String origin, int status) {
        browser.with("Sec-Fetch-Site", site).with("Origin", origin);

        HttpResponse<String> refused = browser.post("/buses/all/new", Map.of("name", TYPED));

        assertThat(refused.statusCode()).isIn(401, status);
        assertThat(refused.body()).doesNotContain("Kvikkjokk", "name=\"kept");
    }

    @Test
    void aFormIsKeptToASize() {
        sessionEnds();

        HttpResponse<String> refused =
                browser.post("/buses/all/new", Map.of("name", "x".repeat(250_000)));

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).hasSizeLessThan(50_000).doesNotContain("name=\"kept");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/x",
        "//example.org",
        "/sign-out",
        "/api/v1/points",
        "/sign-in"
    })
    void isSentToNobodyElse(String path) {
        assertThat(KeptForm.posted(Map.of("kept", path, "kept-name", "x"))).isEmpty();
    }
}

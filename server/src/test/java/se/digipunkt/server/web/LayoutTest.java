package se.digipunkt.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.TestDatabase;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;

final class LayoutTest {

    private static EmbeddedServer server;
    private static HttpClient browser;

    @BeforeAll
    static void start() {
        server =
                ApplicationContext.run(
                        EmbeddedServer.class,
                        TestDatabase.SQLITE.all(
                                Map.of("micronaut.server.port", -1, "test.echo", true)),
                        "test");
        browser = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    private static HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server.getURL() + path))
                        .header("Accept", "text/html, */*;q=0.8");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void swedishComesFirst() throws Exception {
        HttpResponse<String> start = get("/");

        assertThat(start.statusCode()).isEqualTo(200);
        assertThat(start.body())
                .contains("<html lang=\"sv\" dir=\"ltr\">")
                .contains("Digital hjälp nära dig")
                .contains("href=\"/points\"")
                .contains("href=\"/sign-in\"")
                .doesNotContain("href=\"/users\"")
                .doesNotContain("/sign-out");
    }

    @Test
    void theBrowsersLanguageIsFollowed() throws Exception {
        assertThat(get("/", "Accept-Language", "fi, ar;q=0.8, en;q=0.5").body())
                .contains("<html lang=\"ar\" dir=\"rtl\">");
    }

    @Test
    void theChosenLanguageIsRememberedAndTheQueryKept() throws Exception {
        HttpResponse<String> chosen = get("/privacy?a=1&lang=en");

        assertThat(header(chosen, "set-cookie"))
                .contains("digipunkt-language=en")
                .contains("SameSite=Lax");
        assertThat(chosen.body())
                .contains("<html lang=\"en\"")
                .contains("href=\"/privacy?a=1&amp;lang=ar\"");
        assertThat(get("/", "Cookie", "digipunkt-language=en").body()).contains("lang=\"en\"");
    }

    @Test
    void thePageOneIsOnIsMarked() throws Exception {
        assertThat(get("/privacy").body())
                .contains("href=\"/privacy\" aria-current=\"page\"")
                .contains("href=\"/accessibility\">");
    }

    @Test
    void aPageThatIsNotThereIsAPage() throws Exception {
        HttpResponse<String> missing = get("/no-such-page");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(header(missing, "content-type")).startsWith("text/html");
        assertThat(missing.body())
                .contains("finns inte här")
                .contains(header(missing, "x-request-id"));
    }

    @Test
    void nothingIsLetInFromElsewhere() throws Exception {
        assertThat(header(get("/"), "content-security-policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(header(get("/no-such-page"), "content-security-policy")).isNotEmpty();
    }

    @Test
    void anOutageTellsTheRequestIdAndNothingElse() throws Exception {
        HttpResponse<String> outage = get("/api/v1/broken");

        assertThat(outage.statusCode()).isEqualTo(500);
        assertThat(header(outage, "content-type")).startsWith("application/problem+json");
        assertThat(outage.body())
                .contains("/problems/outage")
                .contains(header(outage, "x-request-id"))
                .doesNotContain("secret")
                .doesNotContain("Exception");
    }

    @Test
    void aStyleSheetIsKeptForEverUnderTheAddressOfItsVersion() throws Exception {
        var address = Pattern.compile("href=\"(/assets/v-[^\"]+css)\"").matcher(get("/").body());
        assertThat(address.find()).isTrue();

        HttpResponse<String> sheet = get(address.group(1));
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(header(sheet, "content-type")).startsWith("text/css");
        assertThat(header(sheet, "cache-control")).contains("immutable");

        String imported = address.group(1).replace("digipunkt.css", "icons/info.svg");
        assertThat(header(get(imported), "content-type")).startsWith("image/svg+xml");
    }

    @Test
    void aPlainAddressIsAskedForAgainAndAnsweredOnlyWhenItIsNew() throws Exception {
        HttpResponse<String> sheet = get("/assets/digipunkt.css");
        assertThat(header(sheet, "cache-control")).isEqualTo("no-cache");

        HttpResponse<String> again =
                get("/assets/digipunkt.css", "If-None-Match", header(sheet, "etag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void onlyAssetsAreGivenOut() throws Exception {
        assertThat(get("/assets/../application.properties").statusCode()).isEqualTo(404);
        assertThat(get("/assets/%2e%2e/application.properties").statusCode()).isEqualTo(404);
    }
}

package se.digipunkt.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import static se.digipunkt.server.TestServer.header;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.TestServer;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;

final class LayoutTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(Map.of("test.echo", true));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> get(String path, String... headers) {
        return server.get(path, headers);
    }

    @Test
    void swedishComesFirst() {
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
    void theBrowsersLanguageIsFollowed() {
        assertThat(get("/", "Accept-Language", "fi, ar;q=0.8, en;q=0.5").body())
                .contains("<html lang=\"ar\" dir=\"rtl\">");
    }

    @Test
    void theChosenLanguageIsRememberedAndTheQueryKept() {
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
    void theMenuFoldsWithoutAScriptAndOffersTheOtherLanguages() {
        assertThat(get("/?lang=en").body())
                .contains("<details class=\"menu\">", "<summary class=\"button\">Menu</summary>")
                .contains("hreflang=\"sv\"", "hreflang=\"ar\"")
                .doesNotContain("hreflang=\"en\"");
    }

    @Test
    void thePageOneIsOnIsMarked() {
        assertThat(get("/privacy").body())
                .contains("href=\"/privacy\" aria-current=\"page\"")
                .contains("href=\"/accessibility\">");
    }

    @Test
    void aPageThatIsNotThereIsAPage() {
        HttpResponse<String> missing = get("/no-such-page");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(header(missing, "content-type")).startsWith("text/html");
        assertThat(missing.body())
                .contains("finns inte här")
                .contains(header(missing, "x-request-id"));
    }

    @Test
    void nothingIsLetInFromElsewhere() {
        assertThat(header(get("/"), "content-security-policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(header(get("/no-such-page"), "content-security-policy")).isNotEmpty();
    }

    @Test
    void anOutageTellsTheRequestIdAndNothingElse() {
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
    void aStyleSheetIsKeptForEverUnderTheAddressOfItsVersion() {
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
    void aPlainAddressIsAskedForAgainAndAnsweredOnlyWhenItIsNew() {
        HttpResponse<String> sheet = get("/assets/digipunkt.css");
        assertThat(header(sheet, "cache-control")).isEqualTo("no-cache");

        HttpResponse<String> again =
                get("/assets/digipunkt.css", "If-None-Match", header(sheet, "etag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void onlyAssetsAreGivenOut() {
        assertThat(get("/assets/../application.properties").statusCode()).isEqualTo(404);
        assertThat(get("/assets/%2e%2e/application.properties").statusCode()).isEqualTo(404);
    }
}

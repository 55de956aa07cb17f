package se.digipunkt.kiosk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import se.digipunkt.desk.Texts;
import se.digipunkt.kiosk.KioskHttp;
import se.digipunkt.kiosk.RunningKiosk;

import java.util.Map;

class FailuresTest {

    private static final String SECRET = "what nobody but the log is told";

    @RegisterExtension
    static final RunningKiosk KIOSK = new RunningKiosk(Map.of("failures-test", "true"));

    private KioskHttp browser;

    @Controller("/desk/breaks")
    @Requires(property = "failures-test")
    static final class Breaking {
        @Get
        String page() {
            throw new IllegalStateException(SECRET);
        }

        @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
        HttpResponse<?> refuses(@Body Map<String, String> form) {
            return HttpResponse.notFound(String.valueOf(form.size()));
        }
    }

    @BeforeEach
    void aNewBrowser() {
        browser = KIOSK.browser();
    }

    @Test
    void aPageThatIsNotThereLeadsBackToTheTerminal() {
        var answer = browser.get("/no-such-page");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(contentType(answer)).startsWith("text/html");
        assertThat(answer.body())
                .contains(
                        "<html lang=\"sv\" dir=\"ltr\">", "Sidan finns inte", "href=\"/?lang=sv\"")
                .doesNotContain("<script", "<style", " style=");
    }

    @Test
    void aPageOfTheDeskThatIsNotThereLeadsBackToTheDesk() {
        assertThat(browser.get("/desk/no-such-page").body()).contains("href=\"/desk\"");
    }

    @Test
    void speaksTheLanguageOfTheReader() {
        assertThat(browser.get("/no-such-page?lang=ar").body())
                .contains("<html lang=\"ar\" dir=\"rtl\">", "الصفحة غير موجودة");
        assertThat(browser.get("/no-such-page", "Accept-Language", "fi, en-GB;q=0.8").body())
                .contains("There is no such page");
        assertThat(browser.get("/no-such-page", "Referer", "http://localhost/?lang=en").body())
                .contains("There is no such page");
    }

    @Test
    void programsGetProblemDetails() {
        var answer = browser.get("/health/no-such-thing");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(contentType(answer)).isEqualTo("application/problem+json");
        assertThat(answer.body())
                .matches(
                        "\\{\"type\":\"https://digipunkt.se/problems/not-found\",\"title\":\"[^\"]+\","
                            + "\"status\":404,\"detail\":\"[^\"]+\",\"instance\":\"[^\"]+\"}");
    }

    @Test
    void theScriptOfTheDeskGetsProblemDetails() {
        assertThat(contentType(browser.get("/desk/breaks", "Accept", "application/json")))
                .isEqualTo("application/problem+json");
        assertThat(browser.json("/desk/taps", "{\"id\":").body()).contains("/problems/validation");
        assertThat(browser.get("/desk/state").body())
                .contains("/problems/desk-locked", "\"detail\":", "\"instance\":");
    }

    @Test
    void whatNobodyForesawIsToldWithoutItsTrace() {
        var answer = browser.get("/desk/breaks");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("Något gick fel på kiosken", "Ärendets nummer")
                .doesNotContain(SECRET, "Exception");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
    }

    /// A route for the status would wait for the same body a second time, for ever, while the chain
    /// of what is to be done after it grows until the memory ends.
    @Test
    void aRefusedFormWhoseBodyCameLateIsAnswered() {
        assertThat(browser.statusOfLateForm("/desk/breaks", "a=1"))
                .isEqualTo("HTTP/1.1 404 Not Found");
    }

    @Test
    void aChangeFromElsewhereIsRefusedInTheSameWay() {
        var refused = browser.json("/desk/taps", "{}", "Sec-Fetch-Site", "cross-site");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("/problems/forbidden", "\"instance\":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en", "ar"})
    void everyProblemHasItsWordsInEveryLanguage(String language) {
        Texts swedish = Texts.load(ProblemWriter.class, "problem", "sv");
        Texts texts = Texts.load(ProblemWriter.class, "problem", language);

        assertThat(texts.keys()).isEqualTo(swedish.keys());
        for (Problem problem : Problem.values()) {
            assertThat(texts.text(problem.code())).isNotBlank();
            assertThat(texts.text(problem.code() + ".title")).isNotBlank();
        }
    }

    private static String contentType(java.net.http.HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }
}

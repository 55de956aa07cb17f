package se.digipunkt.server.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

import java.util.List;

/// The texts that every public site owes its readers.
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Hidden
final class TextPages {

    private static final TextView PRIVACY =
            new TextView(
                    "web.privacy",
                    List.of("help", "never", "terminal", "small", "accounts", "cookies", "ask"));
    private static final TextView ACCESSIBILITY =
            new TextView("web.accessibility", List.of("how", "tested", "tell"));

    private final Pages pages;

    TextPages(Pages pages) {
        this.pages = pages;
    }

    @Get("/privacy")
    HttpResponse<String> privacy(HttpRequest<?> request) {
        return pages.show(request, "web/text", PRIVACY);
    }

    @Get("/accessibility")
    HttpResponse<String> accessibility(HttpRequest<?> request) {
        return pages.show(request, "web/text", ACCESSIBILITY);
    }

    /// A page of headed paragraphs, whose words are all messages below one key.
    record TextView(String key, List<String> parts) {}
}

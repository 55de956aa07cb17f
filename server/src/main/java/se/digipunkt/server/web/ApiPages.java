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

/// The description of both APIs, for programs and for people.
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
final class ApiPages {

    private final ApiDescription description;
    private final Pages pages;

    ApiPages(ApiDescription description, Pages pages) {
        this.description = description;
        this.pages = pages;
    }

    @Get("/openapi.yml")
    @Produces(MediaType.ALL)
    HttpResponse<String> document() {
        return HttpResponse.ok(description.yaml())
                .contentType(MediaType.of("application/yaml; charset=utf-8"));
    }

    @Get("/docs/api")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> page(HttpRequest<?> request) {
        return pages.show(request, "web/api", ApiView.of(description.document()));
    }
}

package se.digipunkt.server.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/// Says how many bytes it was sent. Only in tests that ask for it.
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Requires(property = "test.echo")
@Consumes("*/*")
@Produces("text/plain")
final class EchoApi {

    @Post("/api/v1/echo")
    String echo(@Body byte[] body) {
        return "bytes: " + body.length;
    }

    @Post("/api/v1/imports/echo")
    String echoImport(@Body byte[] body) {
        return "bytes: " + body.length;
    }

    @Post("/api/v1/imports/refused")
    HttpResponse<String> refused(@Body byte[] body) {
        return HttpResponse.notFound("bytes: " + body.length);
    }

    @Get("/api/v1/broken")
    String broken() {
        throw new IllegalStateException("the secret of the house");
    }
}

package se.digipunkt.server.web;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

import se.digipunkt.server.common.Randomness;

/// Gives each request an id, which is all that a reader is told of an outage; the log has it beside
/// the trace.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(-10_000)
final class RequestId {

    static final String ATTRIBUTE = "digipunkt.request-id";
    static final String HEADER = "X-Request-Id";

    private final Randomness randomness;

    RequestId(Randomness randomness) {
        this.randomness = randomness;
    }

    @RequestFilter
    void mark(HttpRequest<?> request) {
        request.setAttribute(ATTRIBUTE, randomness.id());
    }

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header(HEADER, of(request));
    }

    static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElse("unknown");
    }
}

package se.digipunkt.kiosk.desk;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;

import se.digipunkt.desk.Refusal;

/// RFC 9457 problem details for the page's script, which tells staff in their language.
@Introspected
record DeskProblem(String type, String title, int status) {

    static MutableHttpResponse<DeskProblem> of(Refusal refusal) {
        return response(refusal.slug(), "The tap was not stored", refusal.status());
    }

    static MutableHttpResponse<DeskProblem> locked() {
        return response("desk-locked", "The desk is locked", HttpStatus.UNAUTHORIZED.getCode());
    }

    static MutableHttpResponse<DeskProblem> wrongPin() {
        return response("wrong-pin", "The PIN is wrong", HttpStatus.FORBIDDEN.getCode());
    }

    static MutableHttpResponse<DeskProblem> paused(long seconds) {
        return response(
                        "too-many-requests",
                        "Too many wrong PINs",
                        HttpStatus.TOO_MANY_REQUESTS.getCode())
                .header("Retry-After", Long.toString(seconds));
    }

    private static MutableHttpResponse<DeskProblem> response(
            String slug, String title, int status) {
        return HttpResponse.<DeskProblem>status(HttpStatus.valueOf(status))
                .contentType("application/problem+json")
                .body(new DeskProblem("/problems/" + slug, title, status));
    }
}

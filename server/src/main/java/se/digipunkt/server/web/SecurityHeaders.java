package se.digipunkt.server.web;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/// What the browser may do with our pages: nothing inline, nothing from elsewhere (but the pictures
/// of the map, where the operator has chosen a server of them), no frame around them.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(-9_000)
final class SecurityHeaders {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:%s;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors"
                    + " 'none'; base-uri 'none'";

    private final String policy;

    /// @param tiles where pictures of the map come from, when the operator has chosen so
    SecurityHeaders(MapTiles tiles) {
        this.policy = POLICY.formatted(tiles.origin().map(origin -> " " + origin).orElse(""));
    }

    String policy() {
        return policy;
    }

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header("Content-Security-Policy", policy);
        response.header("X-Content-Type-Options", "nosniff");
        response.header("Referrer-Policy", "same-origin");
        response.header("Cross-Origin-Opener-Policy", "same-origin");
        response.header("Permissions-Policy", "camera=(), microphone=(), geolocation=(self)");
    }
}

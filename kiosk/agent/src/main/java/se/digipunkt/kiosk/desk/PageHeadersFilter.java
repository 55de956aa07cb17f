package se.digipunkt.kiosk.desk;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/// What the browser is told about every answer of the kiosk: nothing from elsewhere, nothing
/// inline, no frame, and no page kept after the resident has gone.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class PageHeadersFilter implements Ordered {

    static final int ORDER = -100;

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'";

    /// Of what is no page: the whole policy with each of forty small files would be more than the
    /// desk's script.
    private static final String ASSET_POLICY = "default-src 'none'";

    @Override
    public int getOrder() {
        return ORDER;
    }

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        boolean asset = request.getPath().startsWith("/assets/");
        response.header("Content-Security-Policy", asset ? ASSET_POLICY : POLICY)
                .header("X-Content-Type-Options", "nosniff")
                // not no-referrer: by plain HTTP the browser would then hide the origin of our own
                // forms from us as well
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin");
        if (!asset) {
            response.header("Cache-Control", "no-store");
        }
    }
}

package se.digipunkt.server.access;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.web.Caller;
import se.digipunkt.server.web.ProblemWriter;
import se.digipunkt.server.web.WebProblem;

import java.util.Set;

/// Refuses a change that a browser sends with our cookie from somebody else's page, and a sign-in
/// form that somebody else's page sends. `SameSite=Strict` does the same in browsers that know it.
///
/// Browsers say `Sec-Fetch-Site` on HTTPS and localhost only, and `Origin` with every post: one of
/// the two must be there, and whichever is there must be right.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(-8_000)
final class CrossSite {

    private static final Set<HttpMethod> CHANGE_NOTHING =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    private final Caller caller;
    private final ProblemWriter writer;

    CrossSite(Caller caller, ProblemWriter writer) {
        this.caller = caller;
        this.writer = writer;
    }

    @RequestFilter
    @Nullable HttpResponse<?> check(HttpRequest<?> request) {
        return concerns(request) && !fromOurPages(request)
                ? writer.write(request, new WebProblem.CrossSite())
                : null;
    }

    private static boolean concerns(HttpRequest<?> request) {
        return !CHANGE_NOTHING.contains(request.getMethod())
                && !TokenReader.hasBearer(request)
                && (SessionCookie.sent(request) || request.getPath().equals(SignInPages.PATH));
    }

    boolean fromOurPages(HttpRequest<?> request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        String origin = request.getHeaders().get("Origin");
        boolean siteRight = site == null || site.equals("same-origin") || site.equals("none");
        boolean originRight = origin == null || origin.equalsIgnoreCase(caller.origin(request));
        return siteRight && originRight && (site != null || origin != null);
    }
}

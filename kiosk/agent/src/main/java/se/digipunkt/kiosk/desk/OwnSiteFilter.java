package se.digipunkt.kiosk.desk;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lets in what is meant for this kiosk: requests to its own names (against DNS rebinding), and
/// changes from its own pages only (against other sites in the same browser).
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class OwnSiteFilter implements Ordered {

    private static final Set<String> ALWAYS = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");

    private final Set<String> names;
    private final ProblemWriter problems;

    OwnSiteFilter(DeskSettings settings, ProblemWriter problems) {
        this.problems = problems;
        this.names =
                Stream.concat(ALWAYS.stream(), settings.hosts().stream())
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public int getOrder() {
        return PageHeadersFilter.ORDER + 1;
    }

    @RequestFilter
    @Nullable HttpResponse<?> refusal(HttpRequest<?> request) {
        String host = request.getHeaders().get("Host");
        if (host == null || !names.contains(name(host))) {
            return problems.write(request, Problem.OTHER_NAME);
        }
        if (changes(request.getMethod()) && !comesFromOwnPage(request, host)) {
            return problems.write(request, Problem.CROSS_SITE);
        }
        return null;
    }

    private static String name(String host) {
        int port = host.lastIndexOf(':');
        boolean hasPort = port > host.lastIndexOf(']');
        return (hasPort ? host.substring(0, port) : host).toLowerCase(Locale.ROOT);
    }

    private static boolean changes(HttpMethod method) {
        return method != HttpMethod.GET && method != HttpMethod.HEAD;
    }

    /// Browsers tell the site of a request to a secure origin and localhost; by plain HTTP under
    /// another name they tell the origin only.
    private static boolean comesFromOwnPage(HttpRequest<?> request, String host) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null) {
            return OWN_PAGES.contains(site);
        }
        String origin = request.getHeaders().get("Origin");
        return origin != null
                && (origin.equalsIgnoreCase("http://" + host)
                        || origin.equalsIgnoreCase("https://" + host));
    }
}

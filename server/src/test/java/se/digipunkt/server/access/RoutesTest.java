package se.digipunkt.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.security.filters.SecurityFilter;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;

import jakarta.inject.Singleton;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.common.Sha256;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every route of the running server with everyone who can ask, against the table in `routes.txt`.
final class RoutesTest {

    private static final String ANONYMOUS = "anonymous";
    private static final String KIOSK_TOKEN = "the-token-of-a-kiosk";
    private static final Set<String> PEOPLE =
            Arrays.stream(Role.values()).map(Role::code).collect(Collectors.toSet());
    private static final Set<String> ALL = new TreeSet<>(PEOPLE);

    static {
        ALL.addAll(Set.of(ANONYMOUS, Role.Name.KIOSK));
    }

    private static final AccessServer SERVER = new AccessServer(Map.of("test.routes", "true"));

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void everyRouteIsInTheTableAndEveryLineIsARoute() throws IOException {
        assertThat(routes().keySet()).isEqualTo(table().keySet());
    }

    @Test
    void everyRouteWithEveryRole() throws IOException {
        Map<String, String> users = new TreeMap<>();
        for (Role role : Role.values()) {
            users.put(role.code(), SERVER.user("someone-" + role.code(), role).id());
        }
        Map<String, Set<String>> allowed = new TreeMap<>();

        try (Browser browser = SERVER.browser()) {
            routes().forEach(
                            (name, route) ->
                                    allowed.put(
                                            name,
                                            ALL.stream()
                                                    .filter(
                                                            who ->
                                                                    allows(
                                                                            browser, route, who,
                                                                            users))
                                                    .collect(
                                                            Collectors.toCollection(
                                                                    TreeSet::new))));
        }

        assertThat(allowed).isEqualTo(table());
    }

    @Test
    void everyAnswerForbidsWhatStandsInsideAPageOrComesFromElsewhere() {
        String token = SERVER.token(SERVER.admin().id());
        try (Browser browser = SERVER.browser()) {
            routes().values().stream()
                    .filter(route -> route.getHttpMethod() == HttpMethod.GET)
                    .map(RoutesTest::pathOf)
                    .forEach(
                            path ->
                                    Stream.of(token, "")
                                            .map(who -> browser.send("GET", path, "text/html", who))
                                            .forEach(answer -> isStrict(path, answer)));
        }
    }

    private static void isStrict(String path, HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .as(path)
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
                .doesNotContain("unsafe", "http", "*");
    }

    private static String pathOf(UriRouteInfo<?, ?> route) {
        return route.getUriMatchTemplate().toPathString().replaceAll("\\{[^}]*}", "none");
    }

    private static boolean allows(
            Browser browser, UriRouteInfo<?, ?> route, String who, Map<String, String> users) {
        // Anew each time: some routes sign out, others disable.
        String token =
                switch (who) {
                    case ANONYMOUS -> "";
                    case Role.Name.KIOSK -> KIOSK_TOKEN;
                    default -> SERVER.token(users.getOrDefault(who, ""));
                };
        String path = pathOf(route);
        MediaType sends =
                route.getConsumes().stream()
                        .filter(type -> !type.getName().contains("*"))
                        .findFirst()
                        .orElse(MediaType.APPLICATION_JSON_TYPE);
        HttpResponse<String> response =
                browser.send(route.getHttpMethodName(), path, sends.getName(), token);
        assertThat(response.headers().firstValue("X-Test-Seen"))
                .as("%s %s reached the server's routes", route.getHttpMethodName(), path)
                .isPresent();
        return response.headers().firstValue("X-Test-Rejected").isEmpty();
    }

    private static Map<String, UriRouteInfo<?, ?>> routes() {
        Map<String, UriRouteInfo<?, ?>> routes = new TreeMap<>();
        SERVER.bean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
                .forEach(
                        route ->
                                routes.put(
                                        route.getHttpMethodName()
                                                + " "
                                                + route.getUriMatchTemplate().toPathString(),
                                        route));
        return routes;
    }

    /// Lines `METHOD path: who …`, as explained in the file.
    private static Map<String, Set<String>> table() throws IOException {
        try (InputStream file = RoutesTest.class.getResourceAsStream("/routes.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("#", 2)[0].strip())
                    .filter(line -> !line.isEmpty())
                    .map(line -> line.split(":\\s+", 2))
                    .collect(
                            Collectors.toMap(
                                    line -> line[0],
                                    line -> whoOf(line[1]),
                                    (one, other) -> other,
                                    TreeMap::new));
        }
    }

    private static Set<String> whoOf(String words) {
        return Stream.of(words.split("\\s+"))
                .flatMap(
                        word ->
                                switch (word) {
                                    case "everyone" -> ALL.stream();
                                    case "people" -> PEOPLE.stream();
                                    case Role.Name.KIOSK -> Stream.of(word);
                                    default -> Stream.of(word, Role.Name.ADMIN);
                                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Tells apart what the route's roles refused and what the program behind it did.
    @ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
    @Requires(property = "test.routes")
    @Order(-20_000)
    static final class Rejected {

        @ResponseFilter
        void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
            response.header("X-Test-Seen", "true");
            Optional<Object> rejection = request.getAttribute(SecurityFilter.REJECTION);
            rejection.ifPresent(status -> response.header("X-Test-Rejected", status.toString()));
        }
    }

    @Singleton
    @Requires(property = "test.routes")
    static final class OneKiosk implements KioskTokens {

        @Override
        public Optional<String> kioskOf(String tokenHash) {
            return Optional.of("some-kiosk")
                    .filter(kiosk -> tokenHash.equals(Sha256.of(KIOSK_TOKEN)));
        }
    }
}

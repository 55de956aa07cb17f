package se.digipunkt.server.access;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

import se.digipunkt.server.common.Sha256;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/// Tells micronaut-security who sends a request, by the token in `Authorization: Bearer` or in the
/// cookie. Off the event loop, since it asks the database.
@Singleton
final class TokenReader implements AuthenticationFetcher<HttpRequest<?>> {

    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final List<KioskTokens> kiosks;
    private final SessionCookie cookie;
    private final ExecutorService blocking;

    TokenReader(
            Sessions sessions,
            List<KioskTokens> kiosks,
            SessionCookie cookie,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.sessions = sessions;
        this.kiosks = kiosks;
        this.cookie = cookie;
        this.blocking = blocking;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        Optional<String> token = hasBearer(request) ? bearer(request) : cookie.read(request);
        if (token.isEmpty()) {
            return Publishers.empty();
        }
        String hash = Sha256.of(token.get());
        boolean kioskFirst = request.getPath().startsWith("/kiosk/");
        return Publishers.fromCompletableFuture(
                () -> CompletableFuture.supplyAsync(() -> find(hash, kioskFirst), blocking));
    }

    private @Nullable Authentication find(String hash, boolean kioskFirst) {
        Optional<Authentication> found =
                kioskFirst
                        ? kiosk(hash).or(() -> person(hash))
                        : person(hash).or(() -> kiosk(hash));
        return found.orElse(null);
    }

    private Optional<Authentication> person(String hash) {
        return sessions.find(hash).map(person -> person);
    }

    private Optional<Authentication> kiosk(String hash) {
        return kiosks.stream()
                .flatMap(tokens -> tokens.kioskOf(hash).stream())
                .findFirst()
                .map(id -> Authentication.build(id, List.of(Role.Name.KIOSK)));
    }

    /// Whoever sends a bearer token means it: then the cookie does not count.
    static boolean hasBearer(HttpRequest<?> request) {
        String header = request.getHeaders().get("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    private static Optional<String> bearer(HttpRequest<?> request) {
        return Optional.ofNullable(request.getHeaders().get("Authorization"))
                .map(header -> header.substring(BEARER.length()).strip())
                .filter(token -> !token.isEmpty());
    }
}

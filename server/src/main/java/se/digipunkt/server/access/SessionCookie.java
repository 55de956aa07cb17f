package se.digipunkt.server.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;

import jakarta.inject.Singleton;

import se.digipunkt.server.web.Caller;

import java.time.Duration;
import java.util.Optional;

/// The cookie that carries a browser's token. On HTTPS the `__Host-` prefix binds it to this very
/// host; on plain HTTP (the demo, an intranet) a browser would refuse that, hence a second name.
@Singleton
final class SessionCookie {

    static final String SECURE = "__Host-digipunkt";
    static final String PLAIN = "digipunkt-session";

    private final Caller caller;

    SessionCookie(Caller caller) {
        this.caller = caller;
    }

    /// The token; on HTTPS the plain cookie is not believed, since a page of a neighbouring host
    /// could have set it.
    Optional<String> read(HttpRequest<?> request) {
        Optional<String> secure = value(request, SECURE);
        return secure.isPresent() || caller.secure(request) ? secure : value(request, PLAIN);
    }

    private static Optional<String> value(HttpRequest<?> request, String name) {
        return request.getCookies()
                .findCookie(name)
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    /// True when a browser sends one of the two, whatever it is worth.
    static boolean sent(HttpRequest<?> request) {
        return value(request, SECURE).isPresent() || value(request, PLAIN).isPresent();
    }

    <T> MutableHttpResponse<T> give(
            HttpRequest<?> request, MutableHttpResponse<T> response, String token) {
        boolean secure = caller.secure(request);
        return response.cookie(cookie(secure ? SECURE : PLAIN, token, secure));
    }

    <T> MutableHttpResponse<T> take(MutableHttpResponse<T> response) {
        return response.cookie(cookie(SECURE, "", true).maxAge(Duration.ZERO))
                .cookie(cookie(PLAIN, "", false).maxAge(Duration.ZERO));
    }

    private static Cookie cookie(String name, String value, boolean secure) {
        return Cookie.of(name, value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(SameSite.Strict);
    }
}

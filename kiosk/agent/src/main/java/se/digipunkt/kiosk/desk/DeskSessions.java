package se.digipunkt.kiosk.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;

import jakarta.inject.Singleton;

import se.digipunkt.kiosk.journal.DeviceClock;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The browsers that gave the PIN. They live in memory: after a restart the PIN is asked for again,
/// and a tap that was under way waits in the page. A clock that is set ends none of them.
@Singleton
final class DeskSessions {

    /// Half a working day without a tap: a page left open overnight asks for the PIN.
    static final Duration IDLE = Duration.ofHours(4);

    private static final String COOKIE = "desk";

    private final Map<String, DeskSession> sessions = new ConcurrentHashMap<>();
    private final Pin pin;
    private final DeviceClock clock;
    private final DeskTokens tokens;

    DeskSessions(Pin pin, DeviceClock clock, DeskTokens tokens) {
        this.pin = pin;
        this.clock = clock;
        this.tokens = tokens;
    }

    /// The session of a person at work: it lasts longer for it.
    Optional<DeskSession> use(HttpRequest<?> request) {
        Optional<DeskSession> session = find(request);
        session.ifPresent(open -> open.use(clock.now().elapsed()));
        return session;
    }

    /// The session of a page that asks by itself: it lasts no longer for it.
    Optional<DeskSession> find(HttpRequest<?> request) {
        return token(request).map(sessions::get).filter(this::isOpen);
    }

    /// @return the cookie that the browser gets
    Cookie open(String pinHash) {
        sessions.values().removeIf(session -> !isOpen(session));
        String token = tokens.next();
        sessions.put(token, new DeskSession(pinHash, clock.now().elapsed()));
        return cookie(token);
    }

    /// @return the cookie that takes the browser's away
    Cookie close(HttpRequest<?> request) {
        token(request).ifPresent(sessions::remove);
        return cookie("").maxAge(0);
    }

    private boolean isOpen(DeskSession session) {
        return clock.now().elapsed() - session.lastUsed() < IDLE.toMillis()
                && pin.hash().filter(session::wasOpenedBy).isPresent();
    }

    private static Optional<String> token(HttpRequest<?> request) {
        return request.getCookies().findCookie(COOKIE).map(Cookie::getValue);
    }

    /// Neither `__Host-` nor secure: the kiosk's own browser comes by plain HTTP.
    private static Cookie cookie(String token) {
        return Cookie.of(COOKIE, token).httpOnly(true).sameSite(SameSite.Strict).path("/desk");
    }
}

package se.digipunkt.kiosk.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;

import jakarta.inject.Singleton;

import se.digipunkt.desk.DeskPage;
import se.digipunkt.desk.PinView;
import se.digipunkt.desk.Refusal;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/// What the routes of the desk's pages answer alike: a page in the reader's language to who gave
/// the PIN, the question for it to anybody else, and a refusal in words.
@Singleton
final class DeskReplies {

    private static final MediaType HTML = MediaType.of(MediaType.TEXT_HTML + ";charset=utf-8");

    private final DeskPage page;
    private final DeskViews views;
    private final DeskSessions sessions;
    private final Pin pin;

    DeskReplies(DeskPage page, DeskViews views, DeskSessions sessions, Pin pin) {
        this.page = page;
        this.views = views;
        this.sessions = sessions;
        this.pin = pin;
    }

    DeskPage page() {
        return page;
    }

    /// @param body writes the page in a language
    HttpResponse<?> open(HttpRequest<?> request, Function<String, String> body) {
        return done(request, () -> html(HttpStatus.OK, body.apply(language(request))));
    }

    /// True for who gave the PIN; it lasts longer for it.
    boolean isOpen(HttpRequest<?> request) {
        return sessions.use(request).isPresent();
    }

    /// What a form asks for, done for who gave the PIN.
    HttpResponse<?> done(HttpRequest<?> request, Supplier<HttpResponse<?>> work) {
        return sessions.use(request).isPresent()
                ? work.get()
                : locked(request, PinView.Waiting.NOTHING);
    }

    /// @param waiting is kept until the PIN is given
    HttpResponse<?> locked(HttpRequest<?> request, PinView.Waiting waiting) {
        Duration pause = pin.pause();
        PinView.Problem problem =
                pin.hash().isEmpty()
                        ? PinView.Problem.NO_PIN
                        : pause.isPositive() ? PinView.Problem.PAUSED : null;
        return html(HttpStatus.OK, page.pin(views.pin(problem, pause, waiting), language(request)));
    }

    /// The desk again, saying why nothing was stored.
    MutableHttpResponse<?> refused(HttpRequest<?> request, Refusal why) {
        String language = language(request);
        return html(
                HttpStatus.valueOf(why.status()), page.desk(views.desk(why, language), language));
    }

    static String language(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(ReaderLanguage.COOKIE)
                .map(Cookie::getValue)
                .orElse("sv");
    }

    static MutableHttpResponse<String> html(HttpStatus status, String html) {
        return HttpResponse.<String>status(status).contentType(HTML).body(html);
    }
}

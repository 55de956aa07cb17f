package se.digipunkt.kiosk.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.DeskPage;
import se.digipunkt.desk.Logged;
import se.digipunkt.desk.PinView;
import se.digipunkt.desk.Refusal;
import se.digipunkt.desk.Tap;
import se.digipunkt.desk.TapLog;
import se.digipunkt.desk.Undone;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// The staff's page and its forms, which do without the script.
@Controller(DeskPages.BASE)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeskPages {

    static final String BASE = "/desk";

    private static final MediaType HTML = MediaType.of(MediaType.TEXT_HTML + ";charset=utf-8");
    private static final URI DESK = URI.create(BASE);

    private final DeskPage page;
    private final DeskViews views;
    private final TapLog log;
    private final DeskSessions sessions;
    private final Pin pin;
    private final Closing closing;

    DeskPages(
            DeskPage page,
            DeskViews views,
            TapLog log,
            DeskSessions sessions,
            Pin pin,
            Closing closing) {
        this.closing = closing;
        this.page = page;
        this.views = views;
        this.log = log;
        this.sessions = sessions;
        this.pin = pin;
    }

    @Get
    HttpResponse<?> desk(HttpRequest<?> request, @Nullable @QueryValue String lang) {
        if (lang != null) {
            Cookie chosen = Cookie.of(ReaderLanguage.COOKIE, DeskPage.language(lang));
            return HttpResponse.seeOther(DESK)
                    .cookie(chosen.httpOnly(true).sameSite(SameSite.Strict).path(BASE));
        }
        return sessions.use(request).isPresent()
                ? html(
                        HttpStatus.OK,
                        page.desk(views.desk(null, language(request)), language(request)))
                : locked(request, null);
    }

    @Post("/taps")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> tap(HttpRequest<?> request, @Body TapForm form) {
        return sessions.use(request).isPresent()
                ? logged(request, form.tap())
                : locked(request, form.tap());
    }

    @Post("/taps/{reference}/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> undo(HttpRequest<?> request, String reference) {
        if (sessions.use(request).isEmpty()) {
            return locked(request, null);
        }
        return switch (log.undo(reference)) {
            case Undone.Removed _ -> HttpResponse.seeOther(DESK);
            case Undone.Refused refused -> refused(request, refused.why());
        };
    }

    @Post("/pin")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> pin(HttpRequest<?> request, @Body PinForm form) {
        return switch (pin.attempt(form.typed())) {
            case Pin.Answer.Right right -> opened(request, right.hash(), form.waiting());
            case Pin.Answer.Wrong _ -> again(request, PinView.Problem.WRONG, form);
            case Pin.Answer.Paused _ -> again(request, PinView.Problem.PAUSED, form);
            case Pin.Answer.NoPin _ -> again(request, PinView.Problem.NO_PIN, form);
        };
    }

    /// What is open now, for a page that asks by itself: it keeps nobody signed in.
    @Get("/now")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> now(HttpRequest<?> request) {
        String language = language(request);
        return sessions.find(request).isPresent()
                ? html(HttpStatus.OK, page.now(views.desk(null, language), language))
                : HttpResponse.unauthorized();
    }

    @Post("/closure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> close(HttpRequest<?> request, @Body ClosureForm form) {
        return sessions.use(request).isPresent()
                ? announced(request, closing.today(form.code()))
                : locked(request, null);
    }

    @Post("/closure/{reference}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(HttpRequest<?> request, String reference) {
        return sessions.use(request).isPresent()
                ? announced(request, closing.end(reference))
                : locked(request, null);
    }

    private HttpResponse<?> announced(HttpRequest<?> request, Optional<Refusal> why) {
        return why.<HttpResponse<?>>map(refusal -> refused(request, refusal))
                .orElseGet(() -> HttpResponse.seeOther(DESK));
    }

    @Post("/lock")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> lock(HttpRequest<?> request) {
        return HttpResponse.seeOther(DESK).cookie(sessions.close(request));
    }

    private MutableHttpResponse<?> logged(HttpRequest<?> request, Tap tap) {
        return switch (log.log(tap)) {
            case Logged.Stored _ -> HttpResponse.seeOther(DESK);
            case Logged.Refused refused -> refused(request, refused.why());
        };
    }

    /// The tap that waited for the PIN comes first.
    private HttpResponse<?> opened(HttpRequest<?> request, String pinHash, @Nullable Tap waiting) {
        Cookie cookie = sessions.open(pinHash);
        MutableHttpResponse<?> answer =
                waiting == null ? HttpResponse.seeOther(DESK) : logged(request, waiting);
        return answer.cookie(cookie);
    }

    private HttpResponse<?> locked(HttpRequest<?> request, @Nullable Tap waiting) {
        Duration pause = pin.pause();
        PinView.Problem problem =
                pin.hash().isEmpty()
                        ? PinView.Problem.NO_PIN
                        : pause.isPositive() ? PinView.Problem.PAUSED : null;
        return html(HttpStatus.OK, page.pin(views.pin(problem, pause, waiting), language(request)));
    }

    private HttpResponse<?> again(HttpRequest<?> request, PinView.Problem problem, PinForm form) {
        HttpStatus status =
                problem == PinView.Problem.PAUSED
                        ? HttpStatus.TOO_MANY_REQUESTS
                        : HttpStatus.FORBIDDEN;
        PinView view = views.pin(problem, pin.pause(), form.waiting());
        return html(status, page.pin(view, language(request)));
    }

    private MutableHttpResponse<?> refused(HttpRequest<?> request, Refusal why) {
        String language = language(request);
        return html(
                HttpStatus.valueOf(why.status()), page.desk(views.desk(why, language), language));
    }

    private static String language(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(ReaderLanguage.COOKIE)
                .map(Cookie::getValue)
                .orElse("sv");
    }

    private static MutableHttpResponse<String> html(HttpStatus status, String html) {
        return HttpResponse.<String>status(status).contentType(HTML).body(html);
    }
}

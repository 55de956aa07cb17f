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
import io.micronaut.http.cookie.Cookie;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import se.digipunkt.desk.DeskPage;
import se.digipunkt.desk.HelpForm;
import se.digipunkt.desk.Logged;
import se.digipunkt.desk.PinView;
import se.digipunkt.desk.Posted;
import se.digipunkt.desk.Refusal;
import se.digipunkt.desk.Tap;
import se.digipunkt.desk.TapLog;

import java.net.URI;
import java.util.Optional;

/// The staff's page and its forms, which do without the script.
@Controller(DeskPages.BASE)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeskPages {

    static final String BASE = "/desk";

    static final URI DESK = URI.create(BASE);

    private final DeskPage page;
    private final DeskViews views;
    private final TapLog log;
    private final DeskSessions sessions;
    private final Pin pin;
    private final Closing closing;
    private final DeskReplies replies;

    DeskPages(
            DeskViews views,
            TapLog log,
            DeskSessions sessions,
            Pin pin,
            Closing closing,
            DeskReplies replies) {
        this.closing = closing;
        this.replies = replies;
        this.page = replies.page();
        this.views = views;
        this.log = log;
        this.sessions = sessions;
        this.pin = pin;
    }

    @Get
    HttpResponse<?> desk(HttpRequest<?> request) {
        return replies.open(request, language -> page.desk(views.desk(null, language), language));
    }

    @Post("/taps")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> tap(HttpRequest<?> request, @Body TapForm form) {
        return sessions.use(request).isPresent()
                ? logged(request, form.tap())
                : replies.locked(request, PinView.Waiting.of(form.tap()));
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
        String language = DeskReplies.language(request);
        return sessions.find(request).isPresent()
                ? DeskReplies.html(HttpStatus.OK, page.now(views.desk(null, language), language))
                : HttpResponse.unauthorized();
    }

    @Post("/closure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> close(HttpRequest<?> request, @Body ClosureForm form) {
        return sessions.use(request).isPresent()
                ? announced(request, closing.today(form.code()))
                : replies.locked(request, PinView.Waiting.NOTHING);
    }

    @Post("/closure/{reference}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(HttpRequest<?> request, String reference) {
        return sessions.use(request).isPresent()
                ? announced(request, closing.end(reference))
                : replies.locked(request, PinView.Waiting.NOTHING);
    }

    private HttpResponse<?> announced(HttpRequest<?> request, Optional<Refusal> why) {
        return why.<HttpResponse<?>>map(refusal -> replies.refused(request, refusal))
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
            case Logged.Refused refused -> replies.refused(request, refused.why());
        };
    }

    /// What waited for the PIN comes first: a tap is logged, a form is shown as it was filled in.
    private HttpResponse<?> opened(
            HttpRequest<?> request, String pinHash, PinView.Waiting waiting) {
        Cookie cookie = sessions.open(pinHash);
        return waited(request, waiting).cookie(cookie);
    }

    private MutableHttpResponse<?> waited(HttpRequest<?> request, PinView.Waiting waiting) {
        if (waiting.tap() != null) {
            return logged(request, waiting.tap());
        }
        if (waiting.help() != null) {
            HelpForm form = new HelpForm(Posted.ofForm(waiting.help()).fields());
            String language = DeskReplies.language(request);
            return DeskReplies.html(HttpStatus.OK, page.help(views.kept(form), language));
        }
        return HttpResponse.seeOther(DESK);
    }

    private HttpResponse<?> again(HttpRequest<?> request, PinView.Problem problem, PinForm form) {
        HttpStatus status =
                problem == PinView.Problem.PAUSED
                        ? HttpStatus.TOO_MANY_REQUESTS
                        : HttpStatus.FORBIDDEN;
        PinView view = views.pin(problem, pin.pause(), form.waiting());
        return DeskReplies.html(status, page.pin(view, DeskReplies.language(request)));
    }
}

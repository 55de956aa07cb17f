package se.digipunkt.kiosk.terminal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.jspecify.annotations.Nullable;

import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.Coded;
import se.digipunkt.protocol.EntryBody.FeedbackAnswer;
import se.digipunkt.protocol.EntryBody.SessionEnd;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// *I am finished*: asks once, with one tap to answer, and ends the session.
@Controller("/finished")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class FinishedPages {

    private static final URI START = URI.create("/");

    private final Sessions sessions;
    private final Rendering rendering;
    private final Themes themes;
    private final Told told;

    FinishedPages(Sessions sessions, Rendering rendering, Told told) {
        this.sessions = sessions;
        this.rendering = rendering;
        this.themes = new Themes(told);
        this.told = told;
    }

    /// From this machine only, as touches are. Whoever has looked at no theme, or was asked before,
    /// is not asked.
    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> finish(HttpRequest<?> request) {
        if (isHere(request) && sessions.ask().isPresent()) {
            Wishes wishes = rendering.wishes(request.getParameters());
            return HttpResponse.seeOther(URI.create(wishes.to("/finished")));
        }
        return end(request);
    }

    @Get
    @Produces(Rendering.HTML)
    HttpResponse<?> question(HttpRequest<?> request) {
        Wishes wishes = rendering.wishes(request.getParameters());
        Optional<ThemeView> theme = sessions.unanswered().flatMap(code -> find(code, wishes));
        return theme.isEmpty()
                ? HttpResponse.seeOther(URI.create(wishes.to("/")))
                : HttpResponse.ok(
                        rendering.page(
                                "finished",
                                new FinishedView(rendering.frame("/finished", wishes), theme.get()),
                                wishes));
    }

    /// Anything but an answer is *I would rather not say*.
    @Post("/answer")
    HttpResponse<?> answer(HttpRequest<?> request, @Nullable @Body Map<String, Object> fields) {
        String code = fields == null ? "" : String.valueOf(fields.get("answer"));
        if (isHere(request)) {
            sessions.answer(Coded.find(FeedbackAnswer.class, code).orElse(null));
        }
        return end(request);
    }

    private HttpResponse<?> end(HttpRequest<?> request) {
        if (isHere(request)) {
            sessions.end(SessionEnd.RESIDENT);
        }
        return HttpResponse.seeOther(START);
    }

    private static boolean isHere(HttpRequest<?> request) {
        return request.getRemoteAddress().getAddress().isLoopbackAddress();
    }

    private Optional<ThemeView> find(String code, Wishes wishes) {
        return told.settings().flatMap(settings -> themes.find(settings, code, wishes.language()));
    }
}

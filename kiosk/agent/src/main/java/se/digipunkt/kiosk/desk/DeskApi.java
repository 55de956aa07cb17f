package se.digipunkt.kiosk.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import se.digipunkt.desk.DeskAnswer;
import se.digipunkt.desk.Logged;
import se.digipunkt.desk.TapLog;
import se.digipunkt.desk.Undone;

/// What the page's script asks.
@Controller("/desk")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeskApi {

    private final TapLog log;
    private final DeskSessions sessions;
    private final Pin pin;
    private final ProblemWriter problems;

    DeskApi(TapLog log, DeskSessions sessions, Pin pin, ProblemWriter problems) {
        this.log = log;
        this.sessions = sessions;
        this.pin = pin;
        this.problems = problems;
    }

    @Get("/state")
    HttpResponse<?> state(HttpRequest<?> request) {
        return sessions.find(request).isPresent()
                ? HttpResponse.ok(log.state())
                : problems.json(request, Problem.DESK_LOCKED);
    }

    @Post("/taps")
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<?> tap(HttpRequest<?> request, @Body TapForm form) {
        if (sessions.use(request).isEmpty()) {
            return problems.json(request, Problem.DESK_LOCKED);
        }
        return switch (log.log(form.tap())) {
            case Logged.Stored stored -> answer(stored.reference());
            case Logged.Refused refused -> problems.json(request, Problem.of(refused.why()));
        };
    }

    @Post("/taps/{reference}/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<?> undo(HttpRequest<?> request, String reference) {
        if (sessions.use(request).isEmpty()) {
            return problems.json(request, Problem.DESK_LOCKED);
        }
        return switch (log.undo(reference)) {
            case Undone.Removed removed -> answer(removed.reference());
            case Undone.Refused refused -> problems.json(request, Problem.of(refused.why()));
        };
    }

    @Post("/pin")
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<?> pin(HttpRequest<?> request, @Body PinForm form) {
        return switch (pin.attempt(form.typed())) {
            case Pin.Answer.Right right ->
                    HttpResponse.noContent().cookie(sessions.open(right.hash()));
            case Pin.Answer.Wrong _ -> problems.json(request, Problem.WRONG_PIN);
            case Pin.Answer.Paused paused ->
                    problems.json(request, Problem.PIN_PAUSED)
                            .header("Retry-After", Long.toString(paused.left().toSeconds() + 1));
            case Pin.Answer.NoPin _ -> problems.json(request, Problem.DESK_LOCKED);
        };
    }

    private HttpResponse<?> answer(String reference) {
        return HttpResponse.ok(new DeskAnswer(reference, log.state()));
    }
}

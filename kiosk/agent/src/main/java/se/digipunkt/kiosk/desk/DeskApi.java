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

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.Changed;
import se.digipunkt.desk.DeskAnswer;
import se.digipunkt.desk.Details;
import se.digipunkt.desk.Logged;
import se.digipunkt.desk.Posted;
import se.digipunkt.desk.Shown;
import se.digipunkt.desk.Tap;
import se.digipunkt.desk.TapLog;
import se.digipunkt.desk.Undone;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

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

    /// A tap, or *same again* when it names a record.
    @Post("/taps")
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<?> tap(HttpRequest<?> request, @Body TapForm form) {
        return answer(
                request,
                () ->
                        switch (form.like() == null
                                ? log.log(form.tap())
                                : again(form.tap(), form.like())) {
                            case Logged.Stored stored -> new Changed.Stored(stored.reference());
                            case Logged.Refused refused -> new Changed.Refused(refused.why());
                        });
    }

    private Logged again(Tap tap, String like) {
        return log.again(tap.id(), like, tap.age(), tap.call());
    }

    /// The body tells the `errands` that the page showed.
    @Post("/taps/{reference}/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<?> undo(
            HttpRequest<?> request, String reference, @Nullable @Body Map<String, Object> body) {
        Shown record = Posted.of(body).shown(reference);
        return answer(
                request,
                () ->
                        switch (log.undo(List.of(record))) {
                            case Undone.Removed removed -> new Changed.Stored(removed.reference());
                            case Undone.Refused refused -> new Changed.Refused(refused.why());
                        });
    }

    /// Those details alone that were changed; an empty one is taken away.
    @Post("/taps/{reference}/details")
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<?> tell(
            HttpRequest<?> request, String reference, @Body Map<String, String> details) {
        return answer(request, () -> log.tell(reference, Details.from(details)));
    }

    /// This record was the same person as the one that is named `as`.
    @Post("/taps/{reference}/same")
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<?> same(
            HttpRequest<?> request, String reference, @Body Map<String, String> first) {
        return answer(request, () -> log.join(first.getOrDefault("as", ""), reference));
    }

    /// As [#undo].
    @Post("/taps/{reference}/part")
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<?> part(
            HttpRequest<?> request, String reference, @Nullable @Body Map<String, Object> body) {
        Shown whole = Posted.of(body).shown(reference);
        return answer(request, () -> log.part(whole));
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

    private HttpResponse<?> answer(HttpRequest<?> request, Supplier<Changed> work) {
        if (sessions.use(request).isEmpty()) {
            return problems.json(request, Problem.DESK_LOCKED);
        }
        return switch (work.get()) {
            case Changed.Stored stored ->
                    HttpResponse.ok(new DeskAnswer(stored.reference(), log.state()));
            case Changed.Refused refused -> problems.json(request, Problem.of(refused.why()));
        };
    }
}

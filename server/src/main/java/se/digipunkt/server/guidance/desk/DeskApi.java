package se.digipunkt.server.guidance.desk;

import io.micronaut.core.annotation.Nullable;
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
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;

import se.digipunkt.desk.Changed;
import se.digipunkt.desk.DeskAnswer;
import se.digipunkt.desk.DeskState;
import se.digipunkt.desk.Details;
import se.digipunkt.desk.Logged;
import se.digipunkt.desk.Posted;
import se.digipunkt.desk.Shown;
import se.digipunkt.desk.Undone;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.web.ProblemException;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What the page's script asks. It is no part of the public API.
@Controller("/desk/{place}")
@Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class DeskApi {

    private final DeskPlaces places;

    DeskApi(DeskPlaces places) {
        this.places = places;
    }

    @Get("/state")
    DeskState state(HttpRequest<?> request, String place) {
        return places.forWhomItSends(request, place).log().state();
    }

    /// A tap, or *same again* when it names a record.
    @Post("/taps")
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<?> tap(
            HttpRequest<?> request, String place, @Nullable @Body Map<String, Object> body) {
        Posted sent = Posted.of(body);
        return answer(
                request,
                place,
                log ->
                        DeskReplies.change(
                                sent.first("like").isEmpty()
                                        ? log.log(sent.tap())
                                        : again(log, sent)));
    }

    private static Logged again(PlaceTapLog log, Posted sent) {
        return log.again(sent.first("id"), sent.first("like"), sent.age(), sent.tap().call());
    }

    /// The body tells the `errands` that the page showed.
    @Post("/taps/{reference}/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<?> undo(
            HttpRequest<?> request,
            String place,
            String reference,
            @Nullable @Body Map<String, Object> body) {
        Shown record = Posted.of(body).shown(reference);
        return answer(
                request,
                place,
                log ->
                        switch (log.undo(List.of(record))) {
                            case Undone.Removed removed -> new Changed.Stored(removed.reference());
                            case Undone.Refused refused -> new Changed.Refused(refused.why());
                        });
    }

    /// Those details alone that were changed; an empty one is taken away.
    @Post("/taps/{reference}/details")
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<?> tell(
            HttpRequest<?> request,
            String place,
            String reference,
            @Nullable @Body Map<String, Object> body) {
        Details details = Details.from(Posted.of(body).single());
        return answer(request, place, log -> log.tell(reference, details));
    }

    /// This record was the same person as the one that is named `as`.
    @Post("/taps/{reference}/same")
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<?> same(
            HttpRequest<?> request,
            String place,
            String reference,
            @Nullable @Body Map<String, Object> body) {
        String first = Posted.of(body).first("as");
        return answer(request, place, log -> log.join(first, reference));
    }

    /// As [#undo].
    @Post("/taps/{reference}/part")
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<?> part(
            HttpRequest<?> request,
            String place,
            String reference,
            @Nullable @Body Map<String, Object> body) {
        Shown whole = Posted.of(body).shown(reference);
        return answer(request, place, log -> log.part(whole));
    }

    private HttpResponse<?> answer(
            HttpRequest<?> request, String place, Function<PlaceTapLog, Changed> work) {
        PlaceTapLog log = places.forWhomItSends(request, place).log();
        return switch (work.apply(log)) {
            case Changed.Stored stored ->
                    HttpResponse.ok(new DeskAnswer(stored.reference(), log.state()));
            case Changed.Refused refused ->
                    throw new ProblemException(new DeskProblem.NotStored(refused.why()));
        };
    }
}

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
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;

import se.digipunkt.desk.Added;
import se.digipunkt.desk.Changed;
import se.digipunkt.desk.DeskState;
import se.digipunkt.desk.Details;
import se.digipunkt.desk.Posted;
import se.digipunkt.desk.Refusal;
import se.digipunkt.desk.Shown;
import se.digipunkt.desk.Undone;
import se.digipunkt.server.access.Role;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Pages and forms of what was logged: a record's details, a day, and what can be done to both
/// without the script.
@Controller("/desk/{place}")
@Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
final class DeskRecordPages {

    private final DeskPlaces places;
    private final DeskReplies replies;

    DeskRecordPages(DeskPlaces places, DeskReplies replies) {
        this.places = places;
        this.replies = replies;
    }

    @Get("/taps/{reference}")
    HttpResponse<?> record(HttpRequest<?> request, String place, String reference) {
        AtDesk at = places.at(request, place);
        Optional<DeskState.Latest> found = at.log().find(reference);
        return found.isPresent()
                ? replies.record(request, at, found.get(), found.get().details(), null)
                : replies.desk(request, at, Refusal.NOT_FOUND);
    }

    @Post("/taps/{reference}/details")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> tell(
            HttpRequest<?> request,
            String place,
            String reference,
            @Nullable @Body Map<String, Object> body) {
        AtDesk at = places.at(request, place);
        Map<String, String> chosen = Posted.of(body).single();
        Changed change = at.log().tell(reference, Details.from(chosen));
        Optional<DeskState.Latest> record = at.log().find(reference);
        return change instanceof Changed.Refused(Refusal why) && record.isPresent()
                ? replies.record(request, at, record.get(), chosen, why)
                : replies.done(request, at, change);
    }

    @Post("/taps/{reference}/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> undo(
            HttpRequest<?> request,
            String place,
            String reference,
            @Nullable @Body Map<String, Object> body) {
        AtDesk at = places.at(request, place);
        Shown record = Posted.of(body).shown(reference);
        return undone(request, at, List.of(record), URI.create(at.base()));
    }

    /// Several at once: those that a form has just logged.
    @Post("/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> undoAll(
            HttpRequest<?> request, String place, @Nullable @Body Map<String, Object> body) {
        AtDesk at = places.at(request, place);
        Posted form = Posted.of(body);
        List<Shown> records = form.allShown();
        return undone(
                request,
                at,
                records,
                back(at, form.first("day"), Added.of(records).removedQuery()));
    }

    /// Several at once: those that were taken back together.
    @Post("/put-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> putBack(
            HttpRequest<?> request, String place, @Nullable @Body Map<String, Object> body) {
        AtDesk at = places.at(request, place);
        Posted form = Posted.of(body);
        return switch (at.log().putBack(form.allShown())) {
            case Changed.Stored _ -> HttpResponse.seeOther(back(at, form.first("day"), ""));
            case Changed.Refused refused -> replies.desk(request, at, refused.why());
        };
    }

    private static URI back(AtDesk at, String day, String query) {
        return day(day).map(known -> URI.create(address(at, known) + query))
                .orElseGet(() -> URI.create(at.base()));
    }

    private HttpResponse<?> undone(
            HttpRequest<?> request, AtDesk at, List<Shown> records, URI back) {
        return switch (at.log().undo(records)) {
            case Undone.Removed _ -> HttpResponse.seeOther(back);
            case Undone.Refused refused -> replies.desk(request, at, refused.why());
        };
    }

    @Post("/taps/{reference}/again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> again(
            HttpRequest<?> request,
            String place,
            String reference,
            @Nullable @Body Map<String, Object> body) {
        AtDesk at = places.at(request, place);
        String id = Posted.of(body).first("id");
        return replies.done(
                request,
                at,
                DeskReplies.change(at.log().again(id, reference, Duration.ZERO, null)));
    }

    /// This record was the same person as the one that the form names.
    @Post("/taps/{reference}/same")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> same(
            HttpRequest<?> request,
            String place,
            String reference,
            @Nullable @Body Map<String, Object> body) {
        AtDesk at = places.at(request, place);
        String first = Posted.of(body).first("as");
        return replies.done(request, at, at.log().join(first, reference));
    }

    @Post("/taps/{reference}/part")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> part(
            HttpRequest<?> request,
            String place,
            String reference,
            @Nullable @Body Map<String, Object> body) {
        AtDesk at = places.at(request, place);
        return replies.done(request, at, at.log().part(Posted.of(body).shown(reference)));
    }

    /// @param added how many were logged just now
    /// @param removed how many were taken back just now
    /// @param first the first of them
    @Get("/days/{day}{?added,removed,first}")
    HttpResponse<?> day(
            HttpRequest<?> request,
            String place,
            String day,
            @Nullable Integer added,
            @Nullable Integer removed,
            @Nullable String first) {
        AtDesk at = places.at(request, place);
        Optional<LocalDate> asked = day(day);
        return asked.isEmpty()
                ? HttpResponse.seeOther(URI.create(at.base()))
                : replies.day(
                        request, at, asked.get(), Added.of(first, added), Added.of(first, removed));
    }

    static URI address(AtDesk at, LocalDate day) {
        return URI.create(at.base() + "/days/" + day);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}

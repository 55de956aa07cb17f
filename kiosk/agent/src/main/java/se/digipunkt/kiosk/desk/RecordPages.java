package se.digipunkt.kiosk.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.Added;
import se.digipunkt.desk.Changed;
import se.digipunkt.desk.DeskState;
import se.digipunkt.desk.Details;
import se.digipunkt.desk.Logged;
import se.digipunkt.desk.Posted;
import se.digipunkt.desk.Refusal;
import se.digipunkt.desk.Shown;
import se.digipunkt.desk.TapLog;
import se.digipunkt.desk.Undone;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Pages and forms of what was logged: a record's details, a day, and what can be done to both
/// without the script.
@Controller(DeskPages.BASE)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RecordPages {

    private final TapLog log;
    private final DeskViews views;
    private final DeskReplies replies;

    RecordPages(TapLog log, DeskViews views, DeskReplies replies) {
        this.log = log;
        this.views = views;
        this.replies = replies;
    }

    @Get("/taps/{reference}")
    HttpResponse<?> record(HttpRequest<?> request, String reference) {
        return replies.done(
                request,
                () ->
                        log.find(reference)
                                .<HttpResponse<?>>map(
                                        found -> shown(request, found, found.details(), null))
                                .orElseGet(() -> replies.refused(request, Refusal.NOT_FOUND)));
    }

    @Post("/taps/{reference}/details")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> tell(HttpRequest<?> request, String reference, @Body String body) {
        Map<String, String> chosen = Posted.ofForm(body).single();
        return replies.done(
                request,
                () ->
                        switch (log.tell(reference, Details.from(chosen))) {
                            case Changed.Stored _ -> HttpResponse.seeOther(DeskPages.DESK);
                            case Changed.Refused refused ->
                                    again(request, reference, chosen, refused.why());
                        });
    }

    /// What was chosen stands there still.
    private HttpResponse<?> again(
            HttpRequest<?> request, String reference, Map<String, String> chosen, Refusal why) {
        Optional<DeskState.Latest> record = log.find(reference);
        return record.isPresent()
                ? shown(request, record.get(), chosen, why)
                : replies.refused(request, why);
    }

    private HttpResponse<?> shown(
            HttpRequest<?> request,
            DeskState.Latest record,
            Map<String, String> details,
            @Nullable Refusal why) {
        return DeskReplies.html(
                why == null ? HttpStatus.OK : HttpStatus.valueOf(why.status()),
                replies.page()
                        .record(views.record(record, details, why), DeskReplies.language(request)));
    }

    @Post("/taps/{reference}/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> undo(HttpRequest<?> request, String reference, @Nullable @Body String body) {
        Shown record = Posted.ofForm(body).shown(reference);
        return replies.done(request, () -> undone(request, List.of(record), DeskPages.DESK));
    }

    /// Several at once: those that a form has just logged.
    @Post("/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> undoAll(HttpRequest<?> request, @Body String body) {
        Posted form = Posted.ofForm(body);
        List<Shown> records = form.allShown();
        URI back = back(form.first("day"), Added.of(records).removedQuery());
        return replies.done(request, () -> undone(request, records, back));
    }

    /// Several at once: those that were taken back together.
    @Post("/put-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> putBack(HttpRequest<?> request, @Body String body) {
        Posted form = Posted.ofForm(body);
        URI back = back(form.first("day"), "");
        return replies.done(
                request,
                () ->
                        switch (log.putBack(form.allShown())) {
                            case Changed.Stored _ -> HttpResponse.seeOther(back);
                            case Changed.Refused refused -> replies.refused(request, refused.why());
                        });
    }

    private static URI back(String day, String query) {
        return day(day).map(known -> URI.create(address(known) + query)).orElse(DeskPages.DESK);
    }

    private HttpResponse<?> undone(HttpRequest<?> request, List<Shown> records, URI back) {
        return switch (log.undo(records)) {
            case Undone.Removed _ -> HttpResponse.seeOther(back);
            case Undone.Refused refused -> replies.refused(request, refused.why());
        };
    }

    @Post("/taps/{reference}/again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> again(HttpRequest<?> request, String reference, @Body String body) {
        String id = Posted.ofForm(body).first("id");
        return replies.done(
                request,
                () ->
                        switch (log.again(id, reference, Duration.ZERO, null)) {
                            case Logged.Stored _ -> HttpResponse.seeOther(DeskPages.DESK);
                            case Logged.Refused refused -> replies.refused(request, refused.why());
                        });
    }

    /// This record was the same person as the one that the form names.
    @Post("/taps/{reference}/same")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> same(HttpRequest<?> request, String reference, @Body String body) {
        String first = Posted.ofForm(body).first("as");
        return replies.done(request, () -> changed(request, log.join(first, reference)));
    }

    @Post("/taps/{reference}/part")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> part(HttpRequest<?> request, String reference, @Nullable @Body String body) {
        Shown whole = Posted.ofForm(body).shown(reference);
        return replies.done(request, () -> changed(request, log.part(whole)));
    }

    private HttpResponse<?> changed(HttpRequest<?> request, Changed change) {
        return switch (change) {
            case Changed.Stored _ -> HttpResponse.seeOther(DeskPages.DESK);
            case Changed.Refused refused -> replies.refused(request, refused.why());
        };
    }

    /// @param added how many were logged just now
    /// @param removed how many were taken back just now
    /// @param first the first of them
    @Get("/days/{day}")
    HttpResponse<?> day(
            HttpRequest<?> request,
            String day,
            @Nullable @QueryValue Integer added,
            @Nullable @QueryValue Integer removed,
            @Nullable @QueryValue String first) {
        Optional<LocalDate> asked = day(day);
        return asked.isEmpty()
                ? replies.done(request, () -> HttpResponse.seeOther(DeskPages.DESK))
                : replies.open(
                        request,
                        language ->
                                replies.page()
                                        .day(
                                                views.day(
                                                        asked.get(),
                                                        Added.of(first, added),
                                                        Added.of(first, removed)),
                                                language));
    }

    static URI address(LocalDate day) {
        return URI.create(DeskPages.BASE + "/days/" + day);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}

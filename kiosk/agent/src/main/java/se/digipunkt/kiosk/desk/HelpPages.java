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
import se.digipunkt.desk.HelpForm;
import se.digipunkt.desk.Logged;
import se.digipunkt.desk.PinView;
import se.digipunkt.desk.Posted;
import se.digipunkt.desk.Refusal;
import se.digipunkt.desk.TapLog;
import se.digipunkt.protocol.GuidanceRecord;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The form for help to a group or on an earlier day, and the measuring week.
@Controller(DeskPages.BASE)
@ExecuteOn(TaskExecutors.BLOCKING)
final class HelpPages {

    private final TapLog log;
    private final DeskViews views;
    private final DeskReplies replies;
    private final MeasuringWeek measuring;

    HelpPages(TapLog log, DeskViews views, DeskReplies replies, MeasuringWeek measuring) {
        this.log = log;
        this.views = views;
        this.replies = replies;
        this.measuring = measuring;
    }

    /// @param form `group`
    /// @param when `earlier`
    @Get("/help")
    HttpResponse<?> help(
            HttpRequest<?> request,
            @Nullable @QueryValue String form,
            @Nullable @QueryValue String when) {
        HelpForm empty =
                new HelpForm(
                        Map.of(
                                "form", List.of(form == null ? "individual" : form),
                                "when", List.of(when == null ? "now" : when)));
        return replies.open(
                request,
                language -> replies.page().help(views.help(empty, Set.of(), null), language));
    }

    @Post("/help")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> log(HttpRequest<?> request, @Body String body) {
        HelpForm form = new HelpForm(Posted.ofForm(body).fields());
        return replies.isOpen(request)
                ? logged(request, form)
                : replies.locked(request, PinView.Waiting.of(body));
    }

    private HttpResponse<?> logged(HttpRequest<?> request, HelpForm form) {
        LocalDate today = log.state().day();
        Set<String> wrong = new TreeSet<>();
        GuidanceRecord told = form.read(today, wrong);
        if (!wrong.isEmpty()) {
            return again(request, form, wrong, null);
        }
        return switch (log.log(form.value("id"), told, form.times())) {
            case Logged.Stored stored -> HttpResponse.seeOther(next(form, stored.reference()));
            case Logged.Refused refused -> again(request, form, Set.of(), refused.why());
        };
    }

    /// An earlier day shows what it holds now, with the way back.
    private static URI next(HelpForm form, String first) {
        return form.earlier()
                ? URI.create(
                        RecordPages.address(LocalDate.parse(form.value("day")))
                                + new Added(first, form.times()).query())
                : DeskPages.DESK;
    }

    private HttpResponse<?> again(
            HttpRequest<?> request, HelpForm form, Set<String> wrong, @Nullable Refusal why) {
        HttpStatus status =
                why == null ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.valueOf(why.status());
        return DeskReplies.html(
                status,
                replies.page().help(views.help(form, wrong, why), DeskReplies.language(request)));
    }

    @Post("/measuring")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> measure(HttpRequest<?> request, @Body String body) {
        return replies.done(
                request,
                () -> {
                    if (Posted.ofForm(body).first("on").equals("true")) {
                        measuring.begin();
                    } else {
                        measuring.end();
                    }
                    return HttpResponse.seeOther(DeskPages.DESK);
                });
    }
}

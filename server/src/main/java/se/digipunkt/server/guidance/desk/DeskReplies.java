package se.digipunkt.server.guidance.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.Added;
import se.digipunkt.desk.Changed;
import se.digipunkt.desk.DayView;
import se.digipunkt.desk.DeskPage;
import se.digipunkt.desk.DeskState;
import se.digipunkt.desk.DeskStop;
import se.digipunkt.desk.DeskView;
import se.digipunkt.desk.HelpForm;
import se.digipunkt.desk.HelpView;
import se.digipunkt.desk.Logged;
import se.digipunkt.desk.RecordView;
import se.digipunkt.desk.Refusal;
import se.digipunkt.server.common.Randomness;
import se.digipunkt.server.web.Pages;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/// The pages of the module `desk` for a place of the server.
@Singleton
final class DeskReplies {

    private final DeskPage page = new DeskPage();
    private final DeskSetup setup;
    private final DeskStops stops;
    private final DeskClosing closing;
    private final Randomness randomness;
    private final Pages pages;

    DeskReplies(
            DeskSetup setup,
            DeskStops stops,
            DeskClosing closing,
            Randomness randomness,
            Pages pages) {
        this.closing = closing;
        this.setup = setup;
        this.stops = stops;
        this.randomness = randomness;
        this.pages = pages;
    }

    HttpResponse<?> desk(HttpRequest<?> request, AtDesk at, @Nullable Refusal why) {
        return html(request, why, page.desk(view(request, at, why), at.language()));
    }

    HttpResponse<?> now(HttpRequest<?> request, AtDesk at) {
        return html(request, null, page.now(view(request, at, null), at.language()));
    }

    HttpResponse<?> stop(HttpRequest<?> request, AtDesk at) {
        DeskView view = view(request, at, null, stops.offered(at.place()));
        return html(request, null, page.stop(view, at.language()));
    }

    private DeskView view(HttpRequest<?> request, AtDesk at, @Nullable Refusal why) {
        return view(request, at, why, stops.shown(at.place()));
    }

    private DeskView view(
            HttpRequest<?> request, AtDesk at, @Nullable Refusal why, @Nullable DeskStop stop) {
        return new DeskView(
                at.frame(),
                at.told(),
                setup.tiles(at.place()),
                at.log().state(),
                at.place().sample(),
                closing.now(request, at.place()),
                stop,
                setup.asking(at.place()),
                randomness.id(),
                why);
    }

    /// @param details as they stand, or as they were chosen and refused
    HttpResponse<?> record(
            HttpRequest<?> request,
            AtDesk at,
            DeskState.Latest record,
            Map<String, String> details,
            @Nullable Refusal why) {
        RecordView view =
                new RecordView(
                        at.frame(),
                        at.told(),
                        setup.tiles(at.place()),
                        record,
                        details,
                        setup.asking(at.place()),
                        at.place().sample(),
                        randomness.id(),
                        why);
        return html(request, why, page.record(view, at.language()));
    }

    /// @param added what was logged just now
    /// @param takenBack what was taken back just now
    HttpResponse<?> day(
            HttpRequest<?> request, AtDesk at, LocalDate day, Added added, Added takenBack) {
        DayView view =
                new DayView(
                        at.frame(),
                        at.told(),
                        setup.tiles(at.place()),
                        day,
                        at.log().today(),
                        at.log().day(day),
                        at.log().removed(day),
                        at.log().removedElsewhere(day),
                        added,
                        takenBack,
                        at.place().sample(),
                        null);
        return html(request, null, page.day(view, at.language()));
    }

    HttpResponse<?> help(
            HttpRequest<?> request,
            AtDesk at,
            HelpForm form,
            Set<String> wrong,
            @Nullable Refusal why) {
        HelpView view =
                new HelpView(
                        at.frame(),
                        at.told(),
                        setup.tiles(at.place()),
                        form,
                        wrong,
                        false,
                        at.log().today(),
                        at.place().sample(),
                        form.idAfter(why).isEmpty() ? randomness.id() : form.value("id"),
                        why);
        HttpStatus status = wrong.isEmpty() ? statusOf(why) : HttpStatus.UNPROCESSABLE_ENTITY;
        return pages.written(request, status, page.help(view, at.language()));
    }

    private HttpResponse<?> html(HttpRequest<?> request, @Nullable Refusal why, String html) {
        return pages.written(request, statusOf(why), html);
    }

    private static HttpStatus statusOf(@Nullable Refusal why) {
        return why == null ? HttpStatus.OK : HttpStatus.valueOf(why.status());
    }

    /// Back to the desk, which says why nothing was stored.
    HttpResponse<?> done(HttpRequest<?> request, AtDesk at, Changed change) {
        return switch (change) {
            case Changed.Stored _ -> HttpResponse.seeOther(URI.create(at.base()));
            case Changed.Refused refused -> desk(request, at, refused.why());
        };
    }

    static Changed change(Logged logged) {
        return switch (logged) {
            case Logged.Stored stored -> new Changed.Stored(stored.reference());
            case Logged.Refused refused -> new Changed.Refused(refused.why());
        };
    }
}

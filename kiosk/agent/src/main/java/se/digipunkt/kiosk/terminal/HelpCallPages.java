package se.digipunkt.kiosk.terminal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.Texts;
import se.digipunkt.kiosk.help.HelpCall;
import se.digipunkt.kiosk.help.HelpCalls;
import se.digipunkt.kiosk.help.HelpState;
import se.digipunkt.kiosk.outlook.Outlook;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.Settings;
import se.digipunkt.protocol.TerminalLanguage;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// *I want to talk to someone*: the call, what comes of it, and the answer when nobody comes.
@Controller("/help")
@ExecuteOn(TaskExecutors.BLOCKING)
final class HelpCallPages {

    /// A question is answered by then, news or none: connections that rest for longer are closed.
    private static final Duration LONGEST = Duration.ofSeconds(25);

    /// More would be no answer but a list.
    private static final int MOST_ELSEWHERE = 3;

    private final Map<String, Texts> texts =
            TerminalLanguage.tags().stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    Function.identity(),
                                    tag -> Texts.load(HelpCallPages.class, "help", tag)));
    private final HelpCalls calls;
    private final Rendering rendering;
    private final Told told;
    private final Outlook outlook;

    HelpCallPages(HelpCalls calls, Rendering rendering, Told told, Outlook outlook) {
        this.calls = calls;
        this.rendering = rendering;
        this.told = told;
        this.outlook = outlook;
    }

    /// What the script of each page hears.
    ///
    /// @param call names the call; null when there is none
    /// @param text what is said of a call that lasts, in the page's language; else empty
    /// @param presses how often the button was pressed to call
    /// @param speeches how often the button was pressed for speech
    record Heard(String version, @Nullable String call, String text, long presses, long speeches) {}

    /// From this machine only: whoever looks at the page from elsewhere waits for nobody here.
    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> call(HttpRequest<?> request) {
        Wishes wishes = rendering.wishes(request.getParameters());
        if (isHere(request)) {
            calls.call(wishes.language());
        }
        return to(wishes, "/help");
    }

    @Post("/{id}/cancel")
    @Consumes(MediaType.ALL)
    HttpResponse<?> cancel(HttpRequest<?> request, String id) {
        if (isHere(request)) {
            calls.cancel(id);
        }
        return to(rendering.wishes(request.getParameters()), "/help");
    }

    /// Without a call it leads to the start page.
    @Get
    @Produces(Rendering.HTML)
    HttpResponse<?> help(HttpRequest<?> request) {
        Wishes wishes = rendering.wishes(request.getParameters());
        HelpState state = calls.now();
        HelpCall call = state.call();
        if (call == null) {
            return to(wishes, "/");
        }
        HelpView view =
                new HelpView(
                        rendering.frame("/help", wishes),
                        state.version(),
                        call,
                        answer(call, wishes.language()),
                        told.settings().filter(Settings::sample).isPresent());
        return HttpResponse.ok(
                rendering.page("help", view, wishes, Map.of("words", texts(wishes.language()))));
    }

    /// Answers when there is news, or after a while.
    ///
    /// @param after the version that the page knows
    @Get("/now")
    Heard now(HttpRequest<?> request, @Nullable @QueryValue String after) {
        Wishes wishes = rendering.wishes(request.getParameters());
        if (isHere(request)) {
            calls.seen(wishes.language());
        }
        HelpState state = calls.await(after, LONGEST);
        HelpCall call = state.call();
        String text =
                call != null && state.lasts()
                        ? texts(wishes.language()).text(call.stand().code())
                        : "";
        return new Heard(
                state.version(),
                call == null ? null : call.id(),
                text,
                state.presses(),
                state.speeches());
    }

    private static boolean isHere(HttpRequest<?> request) {
        return request.getRemoteAddress().getAddress().isLoopbackAddress();
    }

    private HelpView.@Nullable Answer answer(HelpCall call, String language) {
        return switch (call.stand()) {
            case CALLED, COMING, ANSWERED, CANCELLED -> null;
            case NOBODY_CAME, OUTSIDE ->
                    told.settings().map(settings -> answer(settings, language)).orElse(null);
        };
    }

    private HelpView.Answer answer(Settings settings, String language) {
        List<HelpView.Elsewhere> elsewhere =
                settings.nearby().stream()
                        .filter(outlook::helpsNow)
                        .limit(MOST_ELSEWHERE)
                        .map(place -> new HelpView.Elsewhere(place.name(), phone(place)))
                        .toList();
        return new HelpView.Answer(
                outlook.help(settings, language),
                PlaceView.of(
                        settings.place(),
                        outlook.here(settings, language),
                        rendering.texts(language)),
                phone(settings.place()),
                elsewhere);
    }

    private static String phone(Settings.Place place) {
        return Objects.requireNonNullElse(place.phone(), "");
    }

    private Texts texts(String language) {
        return Objects.requireNonNull(texts.get(language));
    }

    private static HttpResponse<?> to(Wishes wishes, String path) {
        return HttpResponse.seeOther(URI.create(wishes.to(path)));
    }
}

package se.digipunkt.kiosk.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.jspecify.annotations.Nullable;

import se.digipunkt.kiosk.help.HelpCall;
import se.digipunkt.kiosk.help.HelpCalls;
import se.digipunkt.kiosk.help.HelpState;

import java.time.Duration;

/// The call for help at the desk. That somebody calls is told to a locked desk too, as the lamp
/// tells it to the room; in which language, and to answer, takes the PIN.
@Controller(DeskPages.BASE + "/help-calls")
@ExecuteOn(TaskExecutors.BLOCKING)
final class HelpCallApi {

    /// A question is answered by then, news or none: connections that rest for longer are closed.
    private static final Duration LONGEST = Duration.ofSeconds(25);

    private final HelpCalls calls;
    private final DeskReplies replies;
    private final DeskSessions sessions;

    HelpCallApi(HelpCalls calls, DeskReplies replies, DeskSessions sessions) {
        this.calls = calls;
        this.replies = replies;
        this.sessions = sessions;
    }

    /// @param id names the call; empty when there is none
    /// @param stand of [HelpCall.Stand], or empty
    /// @param language of the caller, where that is known; told to who gave the PIN
    /// @param seconds since it was made
    record Heard(
            String version, String id, String stand, @Nullable String language, long seconds) {}

    /// Answers when there is news, or after a while.
    ///
    /// @param after the version that the page knows
    @Get("/now")
    Heard now(HttpRequest<?> request, @Nullable @QueryValue String after) {
        HelpState state = calls.await(after, LONGEST);
        HelpCall call = state.call();
        return call == null
                ? new Heard(state.version(), "", "", null, 0)
                : new Heard(
                        state.version(),
                        call.id(),
                        call.stand().code(),
                        sessions.find(request).isPresent() ? call.language() : null,
                        state.age().toSeconds());
    }

    /// *I am coming*. Of two desks one comes; the other sees it.
    @Post("/{id}/coming")
    @Consumes(MediaType.ALL)
    HttpResponse<?> coming(HttpRequest<?> request, String id) {
        return replies.done(
                request,
                () -> {
                    calls.coming(id);
                    return HttpResponse.seeOther(DeskPages.DESK);
                });
    }

    @Post("/{id}/answered")
    @Consumes(MediaType.ALL)
    HttpResponse<?> answered(HttpRequest<?> request, String id) {
        return replies.done(
                request,
                () -> {
                    calls.answered(id);
                    return HttpResponse.seeOther(DeskPages.DESK);
                });
    }
}

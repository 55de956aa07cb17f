package se.digipunkt.server.terminal.use;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.util.List;

/// How residents have used the terminals, by month, for programs.
@Controller("/api/v1/terminal/use")
@Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.REGION, Role.Name.ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Terminal")
final class UseApi {

    private final UseReading reading;
    private final Places places;
    private final Access access;

    UseApi(UseReading reading, Places places, Access access) {
        this.reading = reading;
        this.places = places;
        this.access = access;
    }

    /// Sessions at the terminals of a scope in a month, by one characteristic at a time, and
    /// answers to *did you get it done?*. Counts below five, and those from which one could be
    /// reckoned, are `hidden`; of several points a count that is hidden at one of them is too, and
    /// answers stand only where no session, theme, answer or difference of them is that small. A
    /// month is told when it is over: of the one that runs, as where nothing was told, `told` is
    /// false and there are no figures: whether nobody came or no kiosk told is not known. What a
    /// bus's kiosk tells counts under the bus and the region.
    ///
    /// @param scope `region`, a municipality code, or the id of a point or bus
    /// @param month `2026-11`; Europe/Stockholm
    @Get
    Month month(HttpRequest<?> request, @QueryValue String scope, @QueryValue String month) {
        MonthOfUse of =
                reading.of(
                        places.scopeReadBy(access.actor(request), scope),
                        AskedMonth.find(month)
                                .orElseThrow(
                                        () ->
                                                new ProblemException(
                                                        WebProblem.Validation.of(
                                                                "/month",
                                                                "no-such-period",
                                                                "2026-11"))));
        return Month.of(scope, of);
    }

    /// @param told false where nothing is known
    /// @param sessions null then
    /// @param lengths minutes, in bands
    /// @param ended by whom or what
    /// @param aids a session has several, or `none`
    /// @param themes that were looked at, several in a session
    /// @param answers in all
    /// @param answersByTheme by the theme that was looked at last
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Month(
            String scope,
            String month,
            boolean told,
            @Nullable Count sessions,
            List<Count> languages,
            List<Count> lengths,
            List<Count> ended,
            List<Count> aids,
            List<Count> themes,
            List<Count> answers,
            List<OfTheme> answersByTheme) {

        static Month of(String scope, MonthOfUse of) {
            return new Month(
                    scope,
                    of.month().toString(),
                    of.isTold(),
                    of.isTold() ? Count.of(of.sessions()) : null,
                    all(of.languages()),
                    all(of.lengths()),
                    all(of.ends()),
                    all(of.aids()),
                    all(of.themes()),
                    of.isTold() ? all(of.answers()) : List.of(),
                    of.byTheme().stream().map(OfTheme::of).toList());
        }

        private static List<Count> all(List<Shown> shown) {
            return shown.stream().map(Count::of).toList();
        }
    }

    /// @param value a code; absent for a total
    /// @param times absent where it is hidden
    /// @param hidden true, or absent
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Count(@Nullable String value, @Nullable Long times, @Nullable Boolean hidden) {

        static Count of(Shown shown) {
            return new Count(
                    shown.value().isEmpty() ? null : shown.value(),
                    shown.hidden() ? null : shown.times(),
                    shown.hidden() ? true : null);
        }
    }

    @Introspected
    record OfTheme(String theme, List<Count> answers) {

        static OfTheme of(MonthOfUse.Answers answers) {
            return new OfTheme(
                    answers.theme(),
                    List.of(
                            Count.of(answers.done()),
                            Count.of(answers.partly()),
                            Count.of(answers.not())));
        }
    }
}

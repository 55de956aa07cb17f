package se.digipunkt.server.terminal.help;

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

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// Calls for help at kiosks, for programs.
@Controller("/api/v1/help-calls")
@Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.REGION, Role.Name.ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Terminal")
final class HelpCallApi {

    private static final int MOST_MONTHS = 60;

    private static final String EXAMPLE = "2026-11";

    private final HelpFigures figures;
    private final Places places;
    private final Access access;

    HelpCallApi(HelpFigures figures, Places places, Access access) {
        this.figures = figures;
        this.places = places;
        this.access = access;
    }

    /// Calls for help of a scope by month: how many, which share was answered, and how long people
    /// waited for somebody to say that they were coming. A single place is told to those of the
    /// place and its coordinator; others get sums over at least three places, of months that are
    /// over. Counts of one to four calls are hidden, and what is reckoned from so few.
    ///
    /// @param scope `region`, a municipality code, or the id of a point or bus
    /// @param from first month, included: `2026-01`
    /// @param to last month, included
    @Get
    Listed list(
            HttpRequest<?> request,
            @QueryValue String scope,
            @QueryValue String from,
            @QueryValue String to) {
        List<Fault> faults = new ArrayList<>();
        YearMonth first = month("/from", from, faults);
        YearMonth last = month("/to", to, faults);
        if (faults.isEmpty()
                && (last.isBefore(first) || !last.isBefore(first.plusMonths(MOST_MONTHS)))) {
            faults.add(new Fault("/to", "out-of-range", from + "–"));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(new WebProblem.Validation(faults));
        }
        HelpFigures.Figures told =
                figures.of(access.actor(request), places.scope(scope), first, last);
        return new Listed(told.months().stream().map(Told::of).toList(), told.uncertain().value());
    }

    private static YearMonth month(String pointer, String text, List<Fault> faults) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException noMonth) {
            faults.add(new Fault(pointer, "no-such-date", EXAMPLE));
            return YearMonth.of(2000, 1);
        }
    }

    /// @param uncertain calls of which no day is known, of all time; absent when they are hidden
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Listed(List<Told> items, @Nullable Long uncertain) {}

    /// @param month `2026-11`
    /// @param hidden those of `calls`, `unknown` and `outside` that are too small to be shown
    /// @param calls while somebody was promised to be there to help
    /// @param answeredPercent of the calls of which is told what came of them; absent for too few
    /// @param medianWaitSeconds until somebody said that they were coming; absent for too few
    /// @param unknown calls of which nobody told what came of them
    /// @param outside calls outside staffed time, which were answered with when somebody helps
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            String month,
            List<String> hidden,
            @Nullable Long calls,
            @Nullable Long answeredPercent,
            @Nullable Long medianWaitSeconds,
            @Nullable Long unknown,
            @Nullable Long outside) {

        static Told of(ShownMonth shown) {
            List<String> hidden = new ArrayList<>();
            if (shown.calls().hidden()) {
                hidden.add("calls");
            }
            if (shown.unknown().hidden()) {
                hidden.add("unknown");
            }
            if (shown.outside().hidden()) {
                hidden.add("outside");
            }
            return new Told(
                    shown.month().toString(),
                    hidden,
                    shown.calls().value(),
                    shown.answeredPercent(),
                    shown.medianWaitSeconds(),
                    shown.unknown().value(),
                    shown.outside().value());
        }
    }
}

package se.digipunkt.server.places.declared;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/// Whether help was there in staffed hours, for programs and for those who keep a point.
@Controller("/api/v1/points/{id}/staffed-hours")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeclaredHoursApi {

    private static final int MOST_DAYS = 366;

    private final DeclaredHours hours;
    private final Places places;
    private final Access access;

    DeclaredHoursApi(DeclaredHours hours, Places places, Access access) {
        this.hours = hours;
        this.places = places;
        this.access = access;
    }

    /// The days on which the point promised that somebody can help. Minutes delivered, lost and
    /// unknown add up to those promised; what nobody declared and no desk shows is unknown.
    ///
    /// @param from first day, included; Europe/Stockholm
    /// @param to last day, included
    @Get
    @Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.REGION, Role.Name.ADMIN})
    Listed list(HttpRequest<?> request, String id, @QueryValue String from, @QueryValue String to) {
        if (!new Scope.AtPlace(places.get(id)).readBy(access.actor(request))) {
            throw new ProblemException(new WebProblem.Forbidden());
        }
        LocalDate first = date("/from", from);
        LocalDate last = date("/to", to);
        if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS - 1L))) {
            throw refused("/to", "out-of-range");
        }
        return listed(id, first, last);
    }

    /// Declares that help was there as promised, but for some days on which it was not. The last
    /// word counts; no day may be more than 62 days ago, or to come.
    @Post
    @Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.ADMIN})
    Listed declare(HttpRequest<?> request, String id, @Body Declaration declared) {
        LocalDate first = date("/from", declared.from());
        LocalDate last = date("/to", declared.to());
        List<String> except = declared.except() == null ? List.of() : declared.except();
        hours.declare(
                access.actor(request),
                id,
                first,
                last,
                except.stream().map(day -> date("/except", day)).toList());
        return listed(id, first, last);
    }

    private Listed listed(String id, LocalDate first, LocalDate last) {
        return new Listed(hours.days(id, first, last).stream().map(DayJson::of).toList());
    }

    private static LocalDate date(String pointer, @Nullable String text) {
        try {
            LocalDate day = LocalDate.parse(text == null ? "" : text);
            if (day.getYear() < 2000 || day.getYear() > 2200) {
                throw refused(pointer, "out-of-range");
            }
            return day;
        } catch (DateTimeException noSuchDate) {
            throw refused(pointer, "no-such-date");
        }
    }

    private static ProblemException refused(String pointer, String code) {
        return new ProblemException(WebProblem.Validation.of(pointer, code, "2026-11-21"));
    }

    /// @param from first day, included
    /// @param to last day, included
    /// @param except days on which help was not there as promised
    @Introspected
    record Declaration(@Nullable String from, @Nullable String to, @Nullable List<String> except) {}

    @Introspected
    record Listed(List<DayJson> items) {}

    /// @param kept as it was declared; absent when it was not
    /// @param shown help was logged at the point on that day
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DayJson(
            LocalDate day,
            @Nullable Boolean kept,
            boolean shown,
            long promisedMinutes,
            long deliveredMinutes,
            long lostMinutes,
            long unknownMinutes) {

        static DayJson of(StaffedDay day) {
            long promised = day.promised().toMinutes();
            long delivered = day.delivered().toMinutes();
            long lost = day.lost().toMinutes();
            return new DayJson(
                    day.day(),
                    day.kept(),
                    day.shown(),
                    promised,
                    delivered,
                    lost,
                    promised - delivered - lost);
        }
    }
}

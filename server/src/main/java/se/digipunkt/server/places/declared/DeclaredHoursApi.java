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

import se.digipunkt.protocol.Coded;
import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.places.choice.DayQuery;
import se.digipunkt.server.places.choice.Days;
import se.digipunkt.server.places.hours.Interval;
import se.digipunkt.server.places.promised.PromiseKind;
import se.digipunkt.server.places.wording.Times;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Whether help was there in staffed hours, and whether a point without a kiosk was open, for
/// programs and for those who keep a point.
@Controller("/api/v1/points/{id}/staffed-hours")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeclaredHoursApi {

    private static final int MOST_YEARS = 1;

    private final DeclaredHours hours;
    private final Access access;

    DeclaredHoursApi(DeclaredHours hours, Access access) {
        this.hours = hours;
        this.access = access;
    }

    /// The days on which the point promised that somebody can help, for those who work there and
    /// their coordinator. Minutes delivered, lost and unknown add up to those promised; what nobody
    /// declared and no desk shows is unknown, and so is what is to come.
    ///
    /// @param from first day, included; Europe/Stockholm
    /// @param to last day, included
    /// @param kind `access` for the hours in which the point was open, as they were declared where
    ///   no kiosk tells; else `staffed`
    @Get
    @Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.ADMIN})
    Listed list(
            HttpRequest<?> request,
            String id,
            @QueryValue String from,
            @QueryValue String to,
            @Nullable @QueryValue String kind) {
        hours.checkWorksAt(access.actor(request), id);
        return listed(kind(kind), id, days(from, to));
    }

    private static PromiseKind kind(@Nullable String code) {
        return code == null
                ? PromiseKind.STAFFED
                : Coded.find(PromiseKind.class, code)
                        .orElseThrow(() -> refused("/kind", "unknown-code"));
    }

    /// Declares that help was there as promised from one day to another, but for some days. The
    /// last word counts, for 62 days; today only when its hours are over. Times past midnight are
    /// declared by day: `20:00-24:00`, and `00:00-01:00` of the next. With the kind `access`: that
    /// the point was open; only where it has no kiosk, which would tell (`measured`).
    @Post
    @Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.ADMIN})
    Listed declare(HttpRequest<?> request, String id, @Body Declaration declared) {
        Days days = days(orEmpty(declared.from()), orEmpty(declared.to()));
        PromiseKind kind = kind(declared.kind());
        hours.declare(access.actor(request), kind, id, days.from(), days.to(), other(declared));
        return listed(kind, id, days);
    }

    private static Map<LocalDate, Declared> other(Declaration declared) {
        Map<LocalDate, Declared> other = new HashMap<>();
        if (declared.except() != null) {
            declared.except()
                    .forEach(day -> other.put(date("/except", day), new Declared.NotAtAll()));
        }
        if (declared.times() != null) {
            declared.times().forEach((day, text) -> other.put(date("/times", day), during(text)));
        }
        return other;
    }

    private static Declared during(String text) {
        List<Interval> times = Times.read(text).orElseThrow(() -> refused("/times", "not-times"));
        Declared said = times.isEmpty() ? new Declared.NotAtAll() : new Declared.During(times);
        if (said.goesPastMidnight()) {
            throw refused("/times", "past-midnight");
        }
        return said;
    }

    private Listed listed(PromiseKind kind, String id, Days days) {
        return new Listed(
                hours.days(kind, id, days.from(), days.to()).stream().map(DayJson::of).toList());
    }

    private static Days days(String from, String to) {
        List<Fault> faults = new ArrayList<>();
        Days days = DayQuery.read(from, to, MOST_YEARS, faults);
        if (!faults.isEmpty()) {
            throw new ProblemException(new WebProblem.Validation(faults));
        }
        return days;
    }

    private static LocalDate date(String pointer, String text) {
        List<Fault> faults = new ArrayList<>();
        LocalDate day = DayQuery.read(text, text, MOST_YEARS, faults).from();
        if (!faults.isEmpty()) {
            throw refused(pointer, faults.getFirst().code());
        }
        return day;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static ProblemException refused(String pointer, String code) {
        return new ProblemException(WebProblem.Validation.of(pointer, code, "2026-11-21"));
    }

    /// @param from first day, included
    /// @param to last day, included
    /// @param except days on which help was not there at all, or the point was not open
    /// @param times other times than those promised, by day: `{"2026-11-18":"10:00-12:00"}`
    /// @param kind `staffed` where absent, or `access`
    @Introspected
    record Declaration(
            @Nullable String from,
            @Nullable String to,
            @Nullable List<String> except,
            @Nullable Map<String, String> times,
            @Nullable String kind) {}

    @Introspected
    record Listed(List<DayJson> items) {}

    /// @param kept false where it was declared that help was not there; absent when nothing was
    /// @param times those that were declared instead of those promised, as `10:00-12:00`
    /// @param shown help was logged at the point in a part of the day with staffed hours
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DayJson(
            LocalDate day,
            @Nullable Boolean kept,
            @Nullable String times,
            boolean shown,
            long promisedMinutes,
            long deliveredMinutes,
            long lostMinutes,
            long unknownMinutes) {

        static DayJson of(StaffedDay day) {
            Declared declared = day.declared();
            long promised = day.promised().toMinutes();
            long delivered = day.delivered().toMinutes();
            long lost = day.lost().toMinutes();
            return new DayJson(
                    day.day(),
                    declared == null ? null : declared.kept(),
                    declared == null ? null : declared.timesText(),
                    day.shown(),
                    promised,
                    delivered,
                    lost,
                    promised - delivered - lost);
        }
    }
}

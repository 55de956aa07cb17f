package se.digipunkt.server.fleet.figures;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.fleet.availability.Minutes;
import se.digipunkt.server.fleet.daily.HowCounted;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.choice.DayQuery;
import se.digipunkt.server.places.choice.Days;
import se.digipunkt.server.places.declared.StaffedSum;
import se.digipunkt.server.places.kept.ReadVisits;
import se.digipunkt.server.places.kept.VisitsOfBus;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Whether points were open and their terminals worked, for programs.
@Controller("/api/v1")
@Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.REGION, Role.Name.ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING)
final class AvailabilityApi {

    /// Beyond it an answer takes longer than anybody waits.
    private static final int MOST_YEARS = 10;

    /// Of one answer; the rest is behind `next`.
    private static final int MOST_DAYS = 20_000;

    private static final MediaType CSV = MediaType.of("text/csv; charset=utf-8; header=present");

    private final Availability availability;
    private final ReadVisits visits;
    private final Places places;
    private final Access access;

    AvailabilityApi(Availability availability, ReadVisits visits, Places places, Access access) {
        this.availability = availability;
        this.visits = visits;
        this.places = places;
        this.access = access;
    }

    /// What became of the promised access time of each point of a scope. The three parts always add
    /// up to what was promised; minutes to come are unknown as well. A point without a kiosk in the
    /// period is not measured, and has no parts; what those who keep it say stands apart, as
    /// `selfReported`. Beside the terminals: what became of the calls of buses.
    ///
    /// @param scope `region`, a municipality code, or the id of a point or bus
    /// @param from first day, included; Europe/Stockholm
    /// @param to last day, included
    /// @param by `day` for an item for each day with a promise of each point that is measured; when
    ///   absent, one for each point
    /// @param after `next` of the answer before, where there was one: by day of many points the
    ///   answer comes in parts
    @Get("/availability")
    Listed list(
            HttpRequest<?> request,
            @QueryValue String scope,
            @QueryValue String from,
            @QueryValue String to,
            @Nullable @QueryValue String by,
            @Nullable @QueryValue String after) {
        Asked asked = read(request, scope, from, to, by);
        boolean told = after == null && !asked.days().isLongerThan(ReadVisits.MOST_YEARS);
        List<VisitsOfBus> became = told ? visits(asked) : null;
        return by == null ? new Listed(told(asked), became, null) : byDay(asked, became, after);
    }

    private List<VisitsOfBus> visits(Asked asked) {
        return visits.sums(asked.actor(), asked.scope(), asked.days()).stream()
                .map(VisitsOfBus::of)
                .toList();
    }

    /// As many points as one answer holds, and at least one.
    private Listed byDay(Asked asked, @Nullable List<VisitsOfBus> became, @Nullable String after) {
        List<Availability.OfPlace> measured = asked.measured();
        int first = after == null ? 0 : place(measured, after) + 1;
        int most = (int) Math.max(1, MOST_DAYS / asked.days().count());
        int end = Math.min(measured.size(), first + most);
        BiFunction<String, LocalDate, HowCounted> counted = availability.counted();
        return new Listed(
                measured.subList(first, end).stream()
                        .flatMap(of -> days(of, asked.days(), counted).stream())
                        .toList(),
                became,
                end < measured.size() ? measured.get(end - 1).place().id() : null);
    }

    private static int place(List<Availability.OfPlace> measured, String id) {
        return IntStream.range(0, measured.size())
                .filter(i -> measured.get(i).place().id().equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        WebProblem.Validation.of("/after", "unknown-code", "")));
    }

    /// The same as a table (RFC 4180). Cells of what is not measured are empty.
    ///
    /// @param scope `region`, a municipality code, or the id of a point or bus
    /// @param from first day, included; Europe/Stockholm
    /// @param to last day, included
    /// @param by `day` for a row for each day; when absent, one for each point
    /// @param spreadsheet true for semicolons and a byte order mark, as a Swedish Excel wants it
    @Get("/availability.csv")
    @Produces(MediaType.ALL)
    HttpResponse<StreamedFile> table(
            HttpRequest<?> request,
            @QueryValue String scope,
            @QueryValue String from,
            @QueryValue String to,
            @Nullable @QueryValue String by,
            @Nullable @QueryValue String spreadsheet) {
        Asked asked = read(request, scope, from, to, by);
        BiFunction<String, LocalDate, HowCounted> counted = availability.counted();
        Stream<List<Told>> rows =
                by == null
                        ? Stream.of(told(asked))
                        : asked.measured().stream().map(of -> days(of, asked.days(), counted));
        return HttpResponse.ok(
                        new StreamedFile(
                                AvailabilityFile.of(rows, "true".equals(spreadsheet)), CSV))
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"availability-%s-%s--%s.csv\""
                                .formatted(scope, from, to));
    }

    /// What was asked for, and may be read.
    private record Asked(Actor actor, Scope scope, List<Availability.OfPlace> all, Days days) {

        List<Availability.OfPlace> measured() {
            return all.stream().filter(Availability.OfPlace::measured).toList();
        }
    }

    private Asked read(
            HttpRequest<?> request, String scope, String from, String to, @Nullable String by) {
        List<Fault> faults = new ArrayList<>();
        Days days = DayQuery.read(from, to, MOST_YEARS, faults);
        if (by != null && !by.equals("day")) {
            faults.add(new Fault("/by", "unknown-code", "day"));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(new WebProblem.Validation(faults));
        }
        Actor actor = access.actor(request);
        Scope wanted = places.scopeReadBy(actor, scope);
        return new Asked(actor, wanted, availability.of(wanted, days), days);
    }

    private List<Told> days(
            Availability.OfPlace of, Days days, BiFunction<String, LocalDate, HowCounted> counted) {
        return availability.byDay(of.place().id(), days.from(), days.to()).entrySet().stream()
                .map(
                        day ->
                                measured(
                                        of,
                                        day.getKey(),
                                        counted.apply(of.place().id(), day.getKey()),
                                        day.getValue().minutes()))
                .toList();
    }

    private List<Told> told(Asked asked) {
        Map<String, StaffedSum> selfReported =
                availability.selfReported(asked.actor(), asked.all(), asked.days());
        return asked.all().stream().map(of -> told(of, selfReported.get(of.place().id()))).toList();
    }

    private static Told told(Availability.OfPlace of, @Nullable StaffedSum selfReported) {
        return of.measured()
                ? measured(of, null, null, of.minutes())
                : new Told(
                        of.place().id(),
                        null,
                        false,
                        of.minutes().promised(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        selfReported == null ? null : SelfReport.of(selfReported));
    }

    private static Told measured(
            Availability.OfPlace of,
            @Nullable LocalDate day,
            @Nullable HowCounted counted,
            Minutes minutes) {
        return new Told(
                of.place().id(),
                day,
                true,
                minutes.promised(),
                minutes.working(),
                minutes.down(),
                minutes.unknown(),
                minutes.degraded(),
                minutes.online(),
                minutes.good(),
                counted == null ? null : counted == HowCounted.COUNTED,
                counted == null || counted == HowCounted.COUNTED ? null : counted.code(),
                null);
    }

    /// @param visits what became of the public calls of the scope, by bus; as `/visits`, for as
    ///   long as that tells at once; in the first part of an answer only
    /// @param next to ask for the rest with, as `after`; absent when there is none
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Listed(List<Told> items, @Nullable List<VisitsOfBus> visits, @Nullable String next) {}

    /// @param point id of the point, or of the bus that was asked for
    /// @param day where it was asked for by day
    /// @param measured whether a kiosk was there on a day of the period
    /// @param promisedMinutes access time; closures that were announced in time are no promise
    /// @param workingMinutes a terminal of the point worked, if only in part
    /// @param downMinutes it is known that none did, or the point was closed at short notice
    /// @param unknownMinutes nobody can say
    /// @param degradedMinutes part of the working ones, when the terminal worked in part only
    /// @param onlineMinutes part of the working ones, with any connection
    /// @param goodMinutes part of those, with a connection good enough for bank and authorities
    /// @param counted of a day: false when it is not counted, or not as what is known by now would
    ///   have it
    /// @param notCounted why not: `not-yet` of a day that is to come, or is counted by itself soon;
    ///   `nothing-told` of a day before the first of which any kiosk of the point has told
    ///   something: it stays unknown, unless one tells of it later
    /// @param selfReported of a point that is not measured, where those who keep it say anything;
    ///   for readers who do not work there of whole months that are over
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            String point,
            @Nullable LocalDate day,
            boolean measured,
            long promisedMinutes,
            @Nullable Long workingMinutes,
            @Nullable Long downMinutes,
            @Nullable Long unknownMinutes,
            @Nullable Long degradedMinutes,
            @Nullable Long onlineMinutes,
            @Nullable Long goodMinutes,
            @Nullable Boolean counted,
            @Nullable String notCounted,
            @Nullable SelfReport selfReported) {}

    /// What those who keep a point without a kiosk say of its access hours. The three add up to
    /// `promisedMinutes` of this part, and are in no other figure.
    ///
    /// @param promisedMinutes by the point's own hours alone; calls of a bus, which are part of the
    ///   point's `promisedMinutes`, are told by the visits
    /// @param closedMinutes they were closed at short notice, or not open
    /// @param unknownMinutes nobody said anything
    @Introspected
    record SelfReport(
            long promisedMinutes, long openMinutes, long closedMinutes, long unknownMinutes) {

        static SelfReport of(StaffedSum sum) {
            long open = sum.declared().toMinutes();
            long closed = sum.lost().toMinutes();
            long promised = sum.promised().toMinutes();
            return new SelfReport(promised, open, closed, promised - open - closed);
        }
    }
}

package se.digipunkt.server.places.declared;

import jakarta.inject.Singleton;

import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.places.declared.HelpLogged.Part;
import se.digipunkt.server.places.promised.PromiseKind;
import se.digipunkt.server.places.promised.Promised;
import se.digipunkt.server.places.promised.PromisedTime;
import se.digipunkt.server.places.time.Spans;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/// The door to hours as they were delivered, by what people declare and desks show: staffed ones,
/// and those of access at points without a kiosk.
@Singleton
public final class DeclaredHours {

    /// Who declares later does not remember.
    static final int MOST_DAYS_BACK = 62;

    private final DeclaredTable table;
    private final HelpLogged help;
    private final MeasuredPoints measured;
    private final Places places;
    private final Access access;
    private final WriteGate gate;
    private final Clock clock;

    DeclaredHours(
            DeclaredTable table,
            HelpLogged help,
            MeasuredPoints measured,
            Places places,
            DeclaredTools tools) {
        this.table = table;
        this.help = help;
        this.measured = measured;
        this.places = places;
        this.access = tools.access();
        this.gate = tools.gate();
        this.clock = tools.clock();
    }

    @Singleton
    record DeclaredTools(Access access, WriteGate gate, Clock clock) {}

    /// The days on which a point promised that somebody can help.
    ///
    /// @param last included
    /// @throws ProblemException `not-found`
    public List<StaffedDay> days(String point, LocalDate first, LocalDate last) {
        return days(PromiseKind.STAFFED, point, first, last);
    }

    List<StaffedDay> days(PromiseKind kind, String point, LocalDate first, LocalDate last) {
        return places.get(point) instanceof ServicePoint there
                ? days(kind, List.of(there), first, last).getOrDefault(point, List.of())
                : List.of();
    }

    /// The same of some points, by their ids.
    Map<String, List<StaffedDay>> days(
            PromiseKind kind, Collection<ServicePoint> points, LocalDate first, LocalDate last) {
        if (points.isEmpty()) {
            return Map.of();
        }
        Instant now = clock.instant();
        List<String> ids = points.stream().map(ServicePoint::id).toList();
        return gate.read(
                () -> {
                    Map<String, Map<LocalDate, Declared>> declared = new HashMap<>();
                    table.list(ids, kind.code(), first, last)
                            .forEach(
                                    row ->
                                            declared.computeIfAbsent(
                                                            row.point(), _ -> new HashMap<>())
                                                    .put(row.day(), row.declared()));
                    Map<String, Map<LocalDate, Set<Part>>> shown =
                            shown(kind, ids, first, last).stream()
                                    .collect(
                                            Collectors.groupingBy(HelpLogged.Help::point, byDay()));
                    Map<String, List<StaffedDay>> days = new HashMap<>();
                    places.promisedTimes(points)
                            .forEach(
                                    (point, time) ->
                                            days.put(
                                                    point,
                                                    StaffedHours.of(
                                                            promised(kind, time, first, last),
                                                            first,
                                                            last,
                                                            declared.getOrDefault(point, Map.of()),
                                                            shown.getOrDefault(point, Map.of()),
                                                            now)));
                    return days;
                });
    }

    /// Help shows that somebody was there, and nothing of the doors.
    private List<HelpLogged.Help> shown(
            PromiseKind kind, List<String> points, LocalDate first, LocalDate last) {
        return kind == PromiseKind.STAFFED ? help.at(points, first, last) : List.of();
    }

    LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }

    /// Points of which something was declared of a day.
    ///
    /// @param last included
    Set<String> points(PromiseKind kind, LocalDate first, LocalDate last) {
        return gate.read(() -> table.points(kind.code(), first, last));
    }

    /// Whether those of a point say when it was open: no kiosk does.
    boolean tellsAccess(String point) {
        return !measured.hasKiosk(point);
    }

    private static Collector<HelpLogged.Help, ?, Map<LocalDate, Set<Part>>> byDay() {
        return Collectors.groupingBy(
                HelpLogged.Help::day,
                Collectors.mapping(HelpLogged.Help::part, Collectors.toSet()));
    }

    /// By its hours alone: when a bus stops there, its visits tell whether it came.
    private static Promised promised(
            PromiseKind kind, PromisedTime time, LocalDate first, LocalDate last) {
        Instant from = SwedishTime.startOf(first);
        Instant to = SwedishTime.startOf(last.plusDays(1));
        Spans promised = time.promised(kind, from, to);
        return new Promised(promised, promised.minus(time.shortNotice(kind, from, to)));
    }

    /// Days of which something can still be declared, with a promise that is over.
    List<StaffedDay> declarable(PromiseKind kind, String point) {
        LocalDate today = SwedishTime.dayOf(clock.instant());
        return days(kind, point, today.minusDays(MOST_DAYS_BACK), today).stream()
                .filter(StaffedDay::over)
                .toList();
    }

    /// Declares that help was there as promised from one day to another, but for some days. Said
    /// again, the last word counts.
    ///
    /// @param last included; no day to come, and today only when its hours are over
    /// @param other what was so on days when it was not as promised
    /// @throws ProblemException `not-found`, `forbidden`, or `validation` of days that cannot be
    ///   declared
    public void declare(
            Actor actor,
            PromiseKind kind,
            String point,
            LocalDate first,
            LocalDate last,
            Map<LocalDate, Declared> other) {
        check(actor, kind, point);
        check(first, last, other.keySet(), SwedishTime.dayOf(clock.instant()));
        gate.write(
                () -> {
                    List<StaffedDay> days = days(kind, point, first, last);
                    if (days.stream().anyMatch(day -> !day.over())) {
                        throw refused("/to", "out-of-range");
                    }
                    Map<LocalDate, Declared> all = new HashMap<>();
                    days.forEach(day -> all.put(day.day(), new Declared.AsPromised()));
                    other.forEach(all::replace);
                    save(actor, kind, point, all);
                });
    }

    /// Declares some days; those without a promise that is over, or too long past, are passed over.
    ///
    /// @throws ProblemException `not-found`, `forbidden`
    void declare(Actor actor, PromiseKind kind, String point, Map<LocalDate, Declared> said) {
        check(actor, kind, point);
        gate.write(
                () -> {
                    Map<LocalDate, Declared> all = new HashMap<>(said);
                    all.keySet()
                            .retainAll(
                                    declarable(kind, point).stream().map(StaffedDay::day).toList());
                    save(actor, kind, point, all);
                });
    }

    private void save(Actor actor, PromiseKind kind, String point, Map<LocalDate, Declared> all) {
        Instant now = clock.instant();
        all.forEach(
                (day, one) ->
                        table.save(point, kind.code(), day, one.kept(), one.timesText(), now));
        access.record(actor, kind.code() + "-hours-declared", point);
    }

    private void check(Actor actor, PromiseKind kind, String point) {
        checkWorksAt(actor, point);
        if (kind == PromiseKind.ACCESS && !tellsAccess(point)) {
            throw refused("/kind", "measured");
        }
    }

    void checkWorksAt(Actor actor, String point) {
        Place place = places.get(point);
        if (!actor.worksAt(place.id(), place.municipality())) {
            throw new ProblemException(new WebProblem.Forbidden());
        }
    }

    private static void check(
            LocalDate first, LocalDate last, Collection<LocalDate> other, LocalDate today) {
        if (first.isBefore(today.minusDays(MOST_DAYS_BACK))) {
            throw refused("/from", "out-of-range");
        }
        if (last.isBefore(first) || last.isAfter(today)) {
            throw refused("/to", "out-of-range");
        }
        if (other.stream().anyMatch(day -> day.isBefore(first) || day.isAfter(last))) {
            throw refused("/except", "out-of-range");
        }
    }

    private static ProblemException refused(String pointer, String code) {
        return new ProblemException(WebProblem.Validation.of(pointer, code, ""));
    }
}

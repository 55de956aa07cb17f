package se.digipunkt.server.places;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.access.Actor;
import se.digipunkt.server.places.promised.HoursVersions;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Changes the hours of points, of one or of many at once: all or nothing, and only when they still
/// are as the changer saw them.
@Singleton
public final class HoursChanges {

    private static final int FEW = 20;

    private final WriteGate gate;
    private final PlaceTable places;
    private final HoursHistory history;
    private final ExceptionTable exceptions;
    private final Promises promises;
    private final PlaceRecord record;

    HoursChanges(
            WriteGate gate,
            PlaceTable places,
            HoursHistory history,
            ExceptionTable exceptions,
            Promises promises,
            PlaceRecord record) {
        this.gate = gate;
        this.places = places;
        this.history = history;
        this.exceptions = exceptions;
        this.promises = promises;
        this.record = record;
    }

    public LocalDate today() {
        return history.today();
    }

    public Instant now() {
        return history.now();
    }

    /// @throws ProblemException `not-found`
    public PlannedHours of(String point) {
        return of(List.of(point)).getFirst();
    }

    /// Of several points, in the order in which they are asked for.
    ///
    /// @throws ProblemException `not-found`
    public List<PlannedHours> of(Collection<String> points) {
        return gate.read(
                () -> {
                    Function<String, Optional<PlaceRow>> row = rows(points.size());
                    return planned(points.stream().map(id -> point(row.apply(id))).toList());
                });
    }

    /// A few are asked for one by one, many at once among all.
    private Function<String, Optional<PlaceRow>> rows(int asked) {
        LocalDate today = history.today();
        if (asked <= FEW) {
            return id -> places.find(id, today);
        }
        Map<String, PlaceRow> all =
                places.list(today).stream()
                        .collect(Collectors.toMap(PlaceRow::id, Function.identity()));
        return id -> Optional.ofNullable(all.get(id));
    }

    private static ServicePoint point(Optional<PlaceRow> row) {
        return row.map(PlaceRow::place)
                .filter(ServicePoint.class::isInstance)
                .map(ServicePoint.class::cast)
                .orElseThrow(() -> new ProblemException(new WebProblem.NotFound()));
    }

    private List<PlannedHours> planned(List<ServicePoint> points) {
        if (points.isEmpty()) {
            return List.of();
        }
        List<String> ids = points.stream().map(ServicePoint::id).toList();
        Map<String, List<HoursRow>> versions =
                history.of(ids).stream().collect(Collectors.groupingBy(HoursRow::place));
        Map<String, List<ExceptionRow>> dated =
                exceptions.listAfter(ids, history.now()).stream()
                        .collect(Collectors.groupingBy(ExceptionRow::place));
        return points.stream()
                .map(
                        point ->
                                new PlannedHours(
                                        point,
                                        versions.getOrDefault(point.id(), List.of()).stream()
                                                .map(GivenHours::of)
                                                .toList(),
                                        dated.getOrDefault(point.id(), List.of()).stream()
                                                .map(ExceptionRow::dated)
                                                .toList()))
                .toList();
    }

    /// What versions promise while the point is there.
    public HoursVersions promised(ServicePoint point, List<GivenHours> versions) {
        return Validity.of(point)
                .cut(
                        versions.stream()
                                .map(version -> promises.version(version.row(point.id())))
                                .toList());
    }

    /// Changes one point.
    ///
    /// @param asSeen whether the point's hours are what the changer has seen
    /// @param change what becomes of the versions
    /// @throws ProblemException `not-found`, `forbidden`, `archived`, `changed-meanwhile`
    public PlannedHours change(
            Actor actor,
            String point,
            Predicate<PlannedHours> asSeen,
            Function<PlannedHours, List<GivenHours>> change) {
        return gate.write(
                () -> {
                    places.hold(point);
                    PlannedHours before = of(point);
                    if (!actor.mayManage(before.point().municipality())) {
                        throw new ProblemException(new WebProblem.Forbidden());
                    }
                    inUse(before);
                    if (!asSeen.test(before)) {
                        throw new ProblemException(
                                new PlacesProblem.ChangedMeanwhile(before.point()));
                    }
                    record(actor, store(before, change.apply(before)));
                    return of(point);
                });
    }

    /// Takes back hours that are not in force yet.
    ///
    /// @param validFrom first day of those, as text
    /// @throws ProblemException `not-found`, `forbidden`, `archived`, `hours-in-force` or
    ///   `changed-meanwhile`
    public void withdraw(
            Actor actor, String point, String validFrom, Predicate<PlannedHours> asSeen) {
        change(
                actor,
                point,
                asSeen,
                planned -> {
                    GivenHours version =
                            planned.versions().stream()
                                    .filter(one -> one.validFrom().toString().equals(validFrom))
                                    .findFirst()
                                    .orElseThrow(
                                            () -> new ProblemException(new WebProblem.NotFound()));
                    if (!version.validFrom().isAfter(today())) {
                        throw new ProblemException(new PlacesProblem.HoursInForce());
                    }
                    return planned.without(version.validFrom());
                });
    }

    /// Changes several points in one transaction. Who may take in a file of them may do this.
    ///
    /// @param change what becomes of the versions of each point by its id; refuses by throwing
    /// @throws ProblemException `not-found` or `forbidden`
    public void changeAll(
            Actor actor,
            Collection<String> points,
            Function<List<PlannedHours>, Map<String, List<GivenHours>>> change) {
        gate.write(
                () -> {
                    // Always in the same order, so that two who do this never wait for each other.
                    points.stream().sorted().forEach(places::hold);
                    List<PlannedHours> before = of(points);
                    if (!before.stream()
                            .allMatch(one -> actor.mayImport(one.point().municipality()))) {
                        throw new ProblemException(new WebProblem.Forbidden());
                    }
                    before.forEach(HoursChanges::inUse);
                    Map<String, List<GivenHours>> wanted = change.apply(before);
                    record(
                            actor,
                            before.stream()
                                    .flatMap(one -> store(one, wanted(wanted, one)).stream())
                                    .toList());
                });
    }

    private static List<GivenHours> wanted(
            Map<String, List<GivenHours>> wanted, PlannedHours planned) {
        return wanted.getOrDefault(planned.point().id(), planned.versions());
    }

    private static void inUse(PlannedHours planned) {
        if (planned.point().archived()) {
            throw new ProblemException(new PlacesProblem.Archived());
        }
    }

    private void record(Actor actor, List<PlaceRecord.Change> told) {
        if (!told.isEmpty()) {
            record.addAll(actor, told);
        }
    }

    /// @return what is to be written down about it
    private List<PlaceRecord.Change> store(PlannedHours before, List<GivenHours> wanted) {
        String id = before.point().id();
        List<PlaceRecord.Change> told = new ArrayList<>();
        List<LocalDate> kept = wanted.stream().map(GivenHours::validFrom).toList();
        for (GivenHours old : before.versions()) {
            if (!kept.contains(old.validFrom())) {
                history.remove(id, old.validFrom());
                told.add(
                        new PlaceRecord.Change(
                                id,
                                "withdrew hoursFrom=" + old.validFrom(),
                                fields(old.row(""), HoursRow.none(""))));
            }
        }
        for (GivenHours version : wanted) {
            if (!before.versions().contains(version)) {
                history.put(version.row(id));
                told.add(
                        new PlaceRecord.Change(
                                id,
                                "changed " + changed(before, version),
                                fields(before.on(version.validFrom()).row(""), version.row(""))));
            }
        }
        return told;
    }

    /// What stood there and what stands there now: a version that is replaced is nowhere else.
    private static List<FieldChange> fields(HoursRow before, HoursRow after) {
        List<FieldChange> fields = new ArrayList<>();
        hours("openingHours", before.openingHours(), after.openingHours()).ifPresent(fields::add);
        hours("staffedHours", before.staffedHours(), after.staffedHours()).ifPresent(fields::add);
        return fields;
    }

    private static Optional<FieldChange> hours(
            String field, @Nullable String before, @Nullable String after) {
        return Objects.equals(before, after)
                ? Optional.empty()
                : Optional.of(
                        new FieldChange(
                                field,
                                Objects.requireNonNullElse(before, ""),
                                Objects.requireNonNullElse(after, "")));
    }

    private static String changed(PlannedHours before, GivenHours version) {
        HoursRow ruled = before.on(version.validFrom()).row("");
        List<String> changed = new ArrayList<>(version.row("").changedFrom(ruled));
        changed.add("hoursFrom=" + version.validFrom());
        return String.join(" ", changed);
    }
}

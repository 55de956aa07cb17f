package se.digipunkt.server.places;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Settings;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.places.promised.PromiseKind;
import se.digipunkt.server.places.promised.Promised;
import se.digipunkt.server.places.promised.PromisedTime;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.places.visits.VisitTold;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The door: which places there are.
@Singleton
public final class Places {

    private final WriteGate gate;
    private final PlaceTable places;
    private final MunicipalityTable municipalities;
    private final LocalityTable localities;
    private final PlaceChangeTable changes;
    private final CallSource calls;
    private final Promises promises;
    private final ToldByKiosks kiosks;

    Places(
            WriteGate gate,
            PlaceTable places,
            ReferencePlaces reference,
            PlaceChangeTable changes,
            Promises promises,
            ToldByKiosks kiosks) {
        this.gate = gate;
        this.places = places;
        this.municipalities = reference.municipalities();
        this.localities = reference.localities();
        this.changes = changes;
        this.calls = promises.calls();
        this.promises = promises;
        this.kiosks = kiosks;
    }

    /// The service point or bus with that id.
    public Optional<Place> find(String id) {
        return gate.read(() -> places.find(id, promises.today())).map(PlaceRow::place);
    }

    /// @throws ProblemException `not-found`
    public Place get(String id) {
        return find(id).orElseThrow(Places::notFound);
    }

    /// The service points in use, by the name of their municipality and then their own, in Swedish
    /// order.
    public List<ServicePoint> listPoints() {
        return inUse(list(), ServicePoint.class);
    }

    /// The service points in use, in no order.
    public List<ServicePoint> allPoints() {
        return inUse(all(), ServicePoint.class);
    }

    /// The buses in use, ordered as the points are.
    public List<Bus> listBuses() {
        return inUse(list(), Bus.class);
    }

    /// @param code four digits, of any municipality of Sweden
    /// @throws ProblemException `not-found`
    public Municipality getMunicipality(String code) {
        return findMunicipality(code).orElseThrow(Places::notFound);
    }

    /// All 290 municipalities of Sweden, by code.
    public List<Municipality> listMunicipalities() {
        return gate.read(municipalities::list).stream().map(MunicipalityRow::municipality).toList();
    }

    /// Where people live close together in all of Sweden, in no order.
    public List<Locality> listLocalities() {
        return gate.read(localities::list).stream().map(LocalityRow::locality).toList();
    }

    /// @param text `region`, four digits, or the id of a point or bus
    /// @throws ProblemException `not-found` when there is no such thing
    public Scope scope(String text) {
        if (text.equals(Scope.Region.TEXT)) {
            return new Scope.Region();
        }
        return findMunicipality(text)
                .<Scope>map(Scope.InMunicipality::new)
                .orElseGet(() -> new Scope.AtPlace(get(text)));
    }

    /// A scope whose exact figures the actor may see.
    ///
    /// @throws ProblemException as [#scope], or `forbidden`
    public Scope scopeReadBy(Actor actor, String text) {
        Scope scope = scope(text);
        if (!scope.readBy(actor)) {
            throw new ProblemException(new WebProblem.Forbidden());
        }
        return scope;
    }

    /// The scopes whose exact figures the actor may see, the widest first: of the municipalities
    /// those with a point and the one that the actor coordinates.
    public List<Scope> scopesReadBy(Actor actor) {
        List<Place> all = list();
        Stream<String> own = Stream.ofNullable(actor.municipality());
        Stream<String> withPoints =
                all.stream().filter(ServicePoint.class::isInstance).map(Place::municipality);
        return Stream.of(
                        Stream.of(new Scope.Region()),
                        Stream.concat(
                                        actor.has(Role.COORDINATOR) ? own : Stream.empty(),
                                        withPoints)
                                .distinct()
                                .map(this::getMunicipality)
                                .map(Scope.InMunicipality::new),
                        all.stream().map(Scope.AtPlace::new))
                .flatMap(scopes -> scopes)
                .<Scope>map(scope -> scope)
                .filter(scope -> scope.readBy(actor))
                .toList();
    }

    /// The places of a scope: all points and buses of this server, the points of a municipality (a
    /// bus belongs to its round, not to where it is parked), or the place itself. Archived ones are
    /// among them, for their figures stay.
    public List<Place> listIn(Scope scope) {
        return switch (scope) {
            case Scope.Region() -> list();
            case Scope.InMunicipality(Municipality municipality) ->
                    list().stream()
                            .filter(ServicePoint.class::isInstance)
                            .filter(point -> point.municipality().equals(municipality.code()))
                            .toList();
            case Scope.AtPlace(Place place) -> List.of(place);
        };
    }

    /// The ids of [#listIn], in no order.
    public List<String> idsIn(Scope scope) {
        return switch (scope) {
            case Scope.Region() -> gate.read(places::ids);
            case Scope.InMunicipality(Municipality municipality) ->
                    gate.read(() -> places.pointIds(municipality.code()));
            case Scope.AtPlace(Place place) -> List.of(place.id());
        };
    }

    /// The calls of a bus or at a stop that touch the days, now or as they were planned, by time;
    /// cancelled ones and those of schools too.
    ///
    /// @param place id of a bus or a service point
    /// @param from first day in Europe/Stockholm
    /// @param to last day, included; calls are known twelve months ahead
    public List<Call> listCalls(String place, LocalDate from, LocalDate to) {
        return calls.of(place, from, to);
    }

    /// The calls of all buses in those days.
    public List<Call> listCalls(LocalDate from, LocalDate to) {
        return calls.all(from, to);
    }

    /// The calls of some buses and points in those days.
    public List<Call> listCalls(Collection<String> places, LocalDate from, LocalDate to) {
        return calls.of(places, from, to);
    }

    /// The first public calls that end after a moment and are not cancelled.
    ///
    /// @param place id of a bus or a service point
    public List<Call> nextCalls(String place, Instant after, int most) {
        return calls.next(place, after, false, most);
    }

    /// Names of all rounds by their id, those of schools too.
    public Map<String, String> roundNames() {
        return calls.roundNames();
    }

    /// When something that is promised at a place may have been changed last: its hours, what was
    /// announced, or any round or call. It never goes back. Empty for a place that nobody has
    /// changed since it was shipped.
    ///
    /// @param place id of a bus or a service point
    public Optional<Instant> changed(String place) {
        return Stream.of(
                        gate.read(() -> changes.lastAt(place)).map(Instant::ofEpochMilli),
                        calls.changed())
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    /// Places of which something was changed since a moment, rounds and calls left out.
    public Set<String> changedSince(Instant since) {
        return gate.read(() -> changes.listSince(since));
    }

    /// The day on which each place was written down here, by its id: before it nobody could have
    /// reported from there, whenever it opened.
    public Map<String, LocalDate> registered() {
        return gate.read(changes::listFirst).stream()
                .collect(
                        Collectors.toMap(
                                FirstChange::place,
                                first -> SwedishTime.dayOf(Instant.ofEpochMilli(first.at()))));
    }

    /// Another text whenever a place has been changed, by whichever server, and each day anew: what
    /// was read of the places under it still holds.
    public String state() {
        return promises.today() + " " + changes();
    }

    /// @param id `round:stop:date`
    public Optional<Call> findCall(String id) {
        return calls.find(id);
    }

    /// The call that a bus has at a moment by its timetable and what was announced, a school's too.
    public Optional<Call> callAt(String bus, Instant moment) {
        return calls.at(bus, moment);
    }

    /// How long ahead an announcement takes minutes out of the promise.
    public Duration notice() {
        return promises.notice();
    }

    /// The one answer to what a place promises when, and how many minutes of each kind: by its
    /// hours and their exceptions, while it is there, and by the public calls of buses at it. Calls
    /// promise both kinds.
    ///
    /// @throws ProblemException `not-found`
    public Promised promised(String id, PromiseKind kind, Instant from, Instant to) {
        return promises.promised(get(id), kind, from, to);
    }

    /// The same of several places at once, each in its own time; unknown ones are left out.
    public void promised(
            Map<String, Span> asked, PromiseKind kind, BiConsumer<String, Promised> each) {
        promises.promised(all(), asked, kind, each);
    }

    /// Those of some points at which a bus stands at a moment.
    Set<String> stopsWithBus(Collection<ServicePoint> points, Instant moment) {
        return promises.stopsWithBus(points, moment);
    }

    /// What a place has promised by its hours and exceptions alone, while it is there. A bus
    /// promises nothing by hours.
    ///
    /// @throws ProblemException `not-found`
    public PromisedTime promisedTime(String id) {
        return promises.of(get(id));
    }

    /// What several points have promised, by their ids; as [#promisedTime], but all at once.
    public Map<String, PromisedTime> promisedTimes(Collection<ServicePoint> points) {
        return promises.of(points);
    }

    /// What residents are told now of what some points promise, by their ids.
    public Map<String, PromiseLine> promiseLines(Collection<ServicePoint> points) {
        return promises.lines(points);
    }

    /// Grows with every change of a place, its hours, exceptions, rounds or calls, whichever server
    /// made it: what was gathered from here before holds as long as the number is the same.
    public long changes() {
        return promises.telling().changes();
    }

    /// The hours of points in the words of all languages, in force and to come by a day, by their
    /// ids.
    public Map<String, List<Settings.Hours>> hoursInWords(
            Collection<ServicePoint> points, LocalDate last) {
        return promises.telling().hours(points, last);
    }

    /// What is announced for a point and a time, by time.
    public List<Settings.DatedException> listExceptions(String point, Instant from, Instant to) {
        Place place = get(point);
        return promises.telling().exceptions(place, promises.of(place), from, to);
    }

    /// Makes a closure that a kiosk's desk announced an exception of its point, in the running
    /// transaction; once, however often it comes.
    ///
    /// @return code of why it cannot be one
    public Optional<String> close(KioskClosure announced) {
        return kiosks.closures().announce(announced);
    }

    /// The desk takes a closure back, or opens again before its end.
    public void reopen(KioskReopening said) {
        kiosks.closures().withdraw(said);
    }

    /// Keeps what staff on a bus told of a visit, in the running transaction; once, however often
    /// it comes. The stop of its call is found here.
    ///
    /// @return code of why it cannot be one
    public Optional<String> visit(VisitTold told) {
        return kiosks.visits().take(told);
    }

    /// What staff on a bus told last, before guidance of theirs.
    ///
    /// @param journal that holds the guidance, as number `seq`
    /// @param at when it was given; null when that is not known
    public Optional<VisitTold> toldBefore(
            String bus, String journal, long seq, @Nullable Instant at) {
        return kiosks.visits().before(bus, journal, seq, at);
    }

    /// True when any place is sample data.
    public boolean anySample() {
        return gate.read(places::countSamples) > 0;
    }

    /// Inside a write: makes every other change of these places, archiving too, wait until its end,
    /// so that what is read of them holds. In one order, so that two never wait for each other.
    public void hold(Collection<String> ids) {
        new TreeSet<>(ids).forEach(places::hold);
    }

    LocalDate today() {
        return promises.today();
    }

    Optional<Municipality> findMunicipality(String code) {
        return gate.read(() -> municipalities.find(code)).map(MunicipalityRow::municipality);
    }

    /// All places, in no order.
    List<Place> all() {
        return gate.read(() -> places.list(promises.today())).stream()
                .map(PlaceRow::place)
                .toList();
    }

    private static <T extends Place> List<T> inUse(List<Place> places, Class<T> type) {
        return places.stream()
                .filter(place -> !place.archived())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /// Archived places, ordered as the points are.
    List<Place> listArchived() {
        return list().stream().filter(Place::archived).toList();
    }

    private List<Place> list() {
        return gate.read(
                () -> {
                    Map<String, String> names =
                            municipalities.list().stream()
                                    .collect(
                                            Collectors.toMap(
                                                    MunicipalityRow::code, MunicipalityRow::name));
                    return SwedishOrder.of(
                            places.list(promises.today()).stream().map(PlaceRow::place), names);
                });
    }

    private static ProblemException notFound() {
        return new ProblemException(new WebProblem.NotFound());
    }
}

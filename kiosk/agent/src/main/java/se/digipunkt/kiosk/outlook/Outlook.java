package se.digipunkt.kiosk.outlook;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.Texts;
import se.digipunkt.kiosk.settings.ClosedHours;
import se.digipunkt.kiosk.settings.OwnClosure;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.kiosk.settings.TrueTime;
import se.digipunkt.protocol.Settings;
import se.digipunkt.protocol.TerminalLanguage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The door: what is promised now and next, in words.
@Singleton
public final class Outlook {

    /// Deviations further ahead would crowd out what matters now.
    private static final Duration AHEAD = Duration.ofDays(21);

    private final Map<String, Texts> texts =
            TerminalLanguage.tags().stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    Function.identity(),
                                    tag -> Texts.load(Outlook.class, "outlook", tag)));
    private final Told told;
    private final SaidHere saidHere;
    private final TrueTime time;

    public Outlook(Told told, TrueTime time) {
        this.told = told;
        this.saidHere = new SaidHere(told);
        this.time = time;
    }

    /// The kiosk's own place, as residents are told.
    public PlaceNow here(Settings settings, String language) {
        return own(settings, language, false);
    }

    /// The kiosk's own place, as staff are told: on a bus with the stops at schools.
    public PlaceNow atDesk(Settings settings, String language) {
        return own(settings, language, true);
    }

    private PlaceNow own(Settings settings, String language, boolean schools) {
        PlaceNow told =
                of(
                        settings.place(),
                        language,
                        (promise, words, now) -> here(settings, promise, words, now, schools));
        List<Line> lines = new ArrayList<>(told.lines());
        time.now()
                .flatMap(now -> closed(settings, now, new Wording(texts(language), now)))
                .ifPresent(lines::addFirst);
        return new PlaceNow(lines, told.deviations(), told.doubt());
    }

    private Texts texts(String language) {
        return Objects.requireNonNull(texts.getOrDefault(language, texts.get("sv")));
    }

    /// Another place of the municipality.
    public PlaceNow nearby(Settings.Place place, String language) {
        return of(
                place,
                language,
                (promise, words, now) -> new PlaceNow(words.lines(promise, false), List.of(), ""));
    }

    /// Whether somebody is promised to be at the kiosk's own place now to help; empty when that
    /// cannot be told.
    public Optional<Boolean> isHelpPromised(Settings settings) {
        return helping(settings).map(Helping::isNow);
    }

    /// The same of another place.
    public boolean helpsNow(Settings.Place place) {
        Settings.Promised promised = place.promised();
        return promised != null
                && time.now()
                        .filter(now -> Helping.at(place, Promise.of(promised), now).isNow())
                        .isPresent();
    }

    /// What a call for help is answered with when nobody comes.
    public HelpAhead help(Settings settings, String language) {
        PlaceNow told = here(settings, language);
        return helping(settings)
                .map(helping -> helping.told(settings, closedNow(told), texts(language)))
                .orElseGet(() -> HelpAhead.doubtful(told.doubt()));
    }

    private static List<Line> closedNow(PlaceNow told) {
        return told.lines().stream().filter(line -> line.kind() == Line.Kind.WARNING).toList();
    }

    private Optional<Helping> helping(Settings settings) {
        return time.now()
                .flatMap(
                        now ->
                                promise(settings, now)
                                        .map(promise -> Helping.of(settings, promise, now)));
    }

    /// Empty while it is not known what is open now.
    private Optional<Promise> promise(Settings settings, Instant now) {
        return Optional.ofNullable(settings.place().promised())
                .map(Promise::of)
                .filter(promise -> promise.isKnownAt(now))
                .flatMap(promise -> saidHere.apply(settings, promise, now));
    }

    /// The closure that this desk has announced and that goes on.
    public Optional<OwnClosure> closure() {
        return time.now()
                .flatMap(
                        now ->
                                told.closures().stream()
                                        .filter(closure -> closure.covers(now))
                                        .findFirst());
    }

    /// What *closed today* closes, as [Promise#closable]; where the hours are not known what is
    /// left of the day, unless that is closed already.
    public Optional<Interval> closable() {
        return time.now()
                .flatMap(now -> told.settings().flatMap(settings -> closable(settings, now)));
    }

    private Optional<Interval> closable(Settings settings, Instant now) {
        Interval day =
                new Interval(
                        Times.dayOf(now).atStartOfDay(Promise.HERE).toInstant(),
                        Times.dayOf(now).plusDays(1).atStartOfDay(Promise.HERE).toInstant());
        return promise(settings, now)
                .map(promise -> promise.closable(day, now))
                .orElseGet(
                        () ->
                                Optional.of(day.from(now))
                                        .filter(_ -> !isClosedToday(settings, now)));
    }

    /// What a closure closes of the hours that hold; null where those are not known.
    public @Nullable ClosedHours openIn(Interval closure) {
        return time.now()
                .flatMap(now -> told.settings().flatMap(settings -> promise(settings, now)))
                .map(promise -> SaidHere.openIn(closure, promise))
                .orElse(null);
    }

    /// Announced here, or told by the server.
    private boolean isClosedToday(Settings settings, Instant now) {
        Instant midnight = Times.dayOf(now).plusDays(1).atStartOfDay(Promise.HERE).toInstant();
        return closure().isPresent()
                || settings.exceptions().stream()
                        .filter(one -> one.effect().equals("closed") && one.kind().equals("both"))
                        .filter(one -> !told.isTakenBack(one))
                        .filter(one -> interval(one).contains(now))
                        .anyMatch(one -> !one.to().isBefore(midnight));
    }

    private interface Teller {
        PlaceNow tell(Promise promise, Wording words, Instant now);
    }

    /// Nothing is said of now where the time is not known, or the days told are over.
    private PlaceNow of(Settings.Place place, String language, Teller teller) {
        Settings.Promised promised = place.promised();
        Optional<Instant> now = time.now();
        Wording words = new Wording(texts(language), now.orElse(Instant.EPOCH));
        if (now.isEmpty()) {
            return PlaceNow.doubtful(words.doubtOfClock());
        }
        if (promised == null) {
            return PlaceNow.doubtful("");
        }
        Promise promise = Promise.of(promised);
        return promise.isKnownAt(now.get())
                ? teller.tell(promise, words, now.get())
                : PlaceNow.doubtful(words.doubtOfAge());
    }

    private PlaceNow here(
            Settings settings, Promise promised, Wording words, Instant now, boolean schools) {
        boolean bus = settings.place().kind().equals("bus");
        List<Line> lines = new ArrayList<>();
        List<Settings.DatedException> coming = new ArrayList<>();
        settings.exceptions().stream()
                .filter(one -> one.from().isAfter(now) && one.from().isBefore(now.plus(AHEAD)))
                .forEach(coming::add);
        saidHere.apply(settings, promised, now)
                .ifPresent(promise -> lines.addAll(words.lines(promise, bus)));
        if (bus) {
            lines.add(stop(settings, promised, words, now, schools));
        }
        List<String> deviations = new ArrayList<>();
        coming.forEach(one -> deviations.add(words.deviation(one)));
        if (!bus) {
            announced(settings, now).forEach(call -> deviations.add(words.deviation(call)));
        }
        return new PlaceNow(lines, deviations, "");
    }

    /// A closure that goes on: announced here, or known to the server.
    private Optional<Line> closed(Settings settings, Instant now, Wording words) {
        return closure()
                .map(own -> words.closed(new Interval(own.from(), own.to()), "both", own.reason()))
                .or(
                        () ->
                                settings.exceptions().stream()
                                        .filter(one -> one.effect().equals("closed"))
                                        .filter(one -> interval(one).contains(now))
                                        .filter(one -> !told.isTakenBack(one))
                                        .filter(one -> !isOpen(settings, one.kind(), now))
                                        .findFirst()
                                        .map(
                                                one ->
                                                        words.closed(
                                                                interval(one),
                                                                one.kind(),
                                                                one.reason())));
    }

    /// Something that was announced later may have opened the place again.
    private static boolean isOpen(Settings settings, String kind, Instant now) {
        Settings.Promised promised = settings.place().promised();
        if (promised == null) {
            return false;
        }
        Promise promise = Promise.of(promised);
        List<Interval> open = kind.equals("staffed") ? promise.staffed() : promise.access();
        return open.stream().anyMatch(interval -> interval.contains(now));
    }

    /// Where two overlap, the one that began last is where the bus is.
    private static Line stop(
            Settings settings, Promise promise, Wording words, Instant now, boolean schools) {
        List<Settings.Call> calls =
                settings.calls().stream()
                        .filter(call -> !call.cancelled() && (schools || !call.school()))
                        .filter(call -> call.to().isAfter(now))
                        .toList();
        return calls.stream()
                .filter(call -> interval(call).contains(now))
                .reduce((_, later) -> later)
                .or(() -> calls.stream().findFirst())
                .map(words::stop)
                .orElseGet(() -> words.noStop(promise.through()));
    }

    private static List<Settings.Call> announced(Settings settings, Instant now) {
        return settings.calls().stream()
                .filter(call -> call.cancelled() || call.state().equals("moved"))
                .filter(call -> call.to().isAfter(now) && call.from().isBefore(now.plus(AHEAD)))
                .toList();
    }

    private static Interval interval(Settings.Call call) {
        return new Interval(call.from(), call.to());
    }

    private static Interval interval(Settings.DatedException exception) {
        return new Interval(exception.from(), exception.to());
    }
}

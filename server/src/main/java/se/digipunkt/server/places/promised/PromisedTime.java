package se.digipunkt.server.places.promised;

import se.digipunkt.server.places.hours.Evaluation;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.Spans;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What one point has promised, from its hours and exceptions. All spans are cut to what is asked
/// for; days are Swedish and both included.
public final class PromisedTime {

    public static final Duration USUAL_NOTICE = Duration.ofHours(24);

    /// How far [#at] looks for the end of what is under way.
    private static final Duration HORIZON = Duration.ofDays(8);

    private final HoursVersions versions;
    private final List<DatedException> exceptions;
    private final Duration notice;

    /// @param notice how long before its start a closure is announced in time
    public PromisedTime(HoursVersions versions, List<DatedException> exceptions, Duration notice) {
        this.versions = versions;
        this.exceptions =
                exceptions.stream()
                        .sorted(Comparator.comparing(DatedException::announcedAt))
                        .toList();
        this.notice = notice;
    }

    /// What counts as promised, closures at short notice included.
    public Spans promised(PromiseKind kind, Instant from, Instant to) {
        return kept(kind, from, to).promised().within(from, to);
    }

    public Spans promised(PromiseKind kind, LocalDate from, LocalDate to) {
        return promised(kind, SwedishTime.startOf(from), endOf(to));
    }

    public long minutes(PromiseKind kind, Instant from, Instant to) {
        return promised(kind, from, to).minutes();
    }

    public long minutes(PromiseKind kind, LocalDate from, LocalDate to) {
        return promised(kind, from, to).minutes();
    }

    /// The part of what is promised that was closed and announced too late.
    public Spans shortNotice(PromiseKind kind, Instant from, Instant to) {
        return kept(kind, from, to).shortNotice().within(from, to);
    }

    public Spans shortNotice(PromiseKind kind, LocalDate from, LocalDate to) {
        return shortNotice(kind, SwedishTime.startOf(from), endOf(to));
    }

    /// What the hours alone say, before any exception.
    public Spans planned(PromiseKind kind, Instant from, Instant to) {
        return new PromisedTime(versions, List.of(), notice).promised(kind, from, to);
    }

    /// The same as if an exception had never been announced.
    public PromisedTime without(DatedException exception) {
        List<DatedException> others = new ArrayList<>(exceptions);
        others.remove(exception);
        return new PromisedTime(versions, others, notice);
    }

    /// Whether an exception makes any difference: a closure of hours that are, extra hours that are
    /// not there anyway. Of a point whose hours nobody knows, each does.
    public boolean isChangedBy(DatedException exception) {
        boolean closes = exception.effect() == DatedException.Effect.CLOSED;
        PromisedTime apart =
                new PromisedTime(
                        versions,
                        exceptions.stream()
                                .filter(other -> other.effect() != exception.effect())
                                .toList(),
                        notice);
        Span span = exception.span();
        return !versions.isAnyGiven()
                || exception.kinds().stream()
                        .map(kind -> apart.open(kind, span.from(), span.to()))
                        .anyMatch(
                                open ->
                                        closes
                                                ? !open.isEmpty()
                                                : !Spans.of(span).minus(open).isEmpty());
    }

    /// What a resident can count on: promised and not closed.
    public Spans open(PromiseKind kind, Instant from, Instant to) {
        return kept(kind, from, to).open().within(from, to);
    }

    public Now at(Instant moment) {
        return new Now(at(PromiseKind.ACCESS, moment), at(PromiseKind.STAFFED, moment));
    }

    private Now.State at(PromiseKind kind, Instant moment) {
        Instant horizon = moment.plus(HORIZON);
        Optional<Span> open = open(kind, moment, horizon).at(moment);
        if (open.isPresent()) {
            Instant until = open.get().to();
            return new Now.Open(until.equals(horizon) ? Optional.empty() : Optional.of(until));
        }
        return shortNotice(kind, moment, horizon)
                .at(moment)
                .<Now.State>map(Now.ClosedAtShortNotice::new)
                .orElseGet(Now.Closed::new);
    }

    /// What is open at a moment, whole from then on, or opens next within some days.
    public Optional<Span> next(PromiseKind kind, Instant from, int days) {
        return open(kind, from, from.plus(Duration.ofDays(days + 2L)))
                .underWayOrNext(from)
                .filter(span -> span.from().isBefore(from.plus(Duration.ofDays(days))));
    }

    /// Nobody is helped where the doors are closed, also where an exception closes them alone.
    private Promised kept(PromiseKind kind, Instant from, Instant to) {
        Promised own = entered(kind, from, to);
        Spans closing = closingOfDoorsAlone();
        if (kind == PromiseKind.ACCESS || closing.isEmpty()) {
            return own;
        }
        Promised doors = entered(PromiseKind.ACCESS, from, to);
        return new Promised(
                own.promised().minus(closing).union(own.promised().intersect(doors.promised())),
                own.open().minus(closing).union(own.open().intersect(doors.open())));
    }

    /// Help that was announced for another time stands whatever else was closed.
    private Spans closingOfDoorsAlone() {
        return Spans.of(
                exceptions.stream()
                        .filter(DatedException::closesDoorsAlone)
                        .map(DatedException::span)
                        .toList());
    }

    private Promised entered(PromiseKind kind, Instant from, Instant to) {
        Ledger ledger = ledger(kind, from, to);
        return new Promised(ledger.promised(), ledger.promised().minus(ledger.shortNotice()));
    }

    private Ledger ledger(PromiseKind kind, Instant from, Instant to) {
        LocalDate first = Evaluation.dayBefore(from);
        Ledger ledger = new Ledger(versions.openings(kind, first, SwedishTime.dayOf(to)), notice);
        exceptions.stream()
                .filter(exception -> exception.kinds().contains(kind))
                .forEach(ledger::enter);
        return ledger;
    }

    private static Instant endOf(LocalDate day) {
        return SwedishTime.startOf(day.plusDays(1));
    }
}

package se.digipunkt.server.places;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.Coded;
import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.places.promised.PromiseKind;
import se.digipunkt.server.places.promised.PromisedTime;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.SpanText;
import se.digipunkt.server.places.time.Spans;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Announces that a point deviates from its hours, and takes it back: who works there may, and
/// their coordinator. What was announced when decides what counts as promised
/// ([se.digipunkt.server.places.promised]), so the moment is the server's.
@Singleton
final class Exceptions implements Closing {

    private final WriteGate gate;
    private final Places places;
    private final ExceptionTable exceptions;
    private final Announcements announcements;
    private final Withdrawals withdrawals;
    private final Clock clock;

    Exceptions(
            WriteGate gate,
            Places places,
            ExceptionTable exceptions,
            Announcements announcements,
            Withdrawals withdrawals,
            Clock clock) {
        this.gate = gate;
        this.places = places;
        this.exceptions = exceptions;
        this.announcements = announcements;
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    /// Those of a point that are not over, the first one first.
    ///
    /// @throws ProblemException `not-found`
    List<ExceptionRow> coming(String place) {
        return gate.read(() -> exceptions.listAfter(List.of(point(place).id()), clock.instant()));
    }

    /// Those that residents are told: each thing once, and nothing that changes nothing.
    ///
    /// @throws ProblemException `not-found`
    List<ExceptionRow> told(String place) {
        PromisedTime hours = places.promisedTime(place);
        Validity days = Validity.of(point(place));
        return ExceptionRow.toldOnce(coming(place)).stream()
                .filter(row -> days.isChanged(hours, row.dated()))
                .toList();
    }

    /// The page for who works there.
    ///
    /// @throws ProblemException `not-found` or `forbidden`
    ExceptionsView view(Actor actor, String place, ExceptionForm form) {
        return view(actor, place, form, false);
    }

    /// @param helpToo extra help has just been taken back with its doors
    ExceptionsView view(Actor actor, String place, ExceptionForm form, boolean helpToo) {
        return gate.read(
                () -> {
                    allow(actor, place);
                    PromisedTime hours = places.promisedTime(place);
                    return new ExceptionsView(
                            point(place),
                            coming(place),
                            row -> idle(Validity.of(point(place)), hours, row),
                            form,
                            helpToo,
                            clock.instant());
                });
    }

    /// Why an exception changes nothing, as a part of a message's key; empty where it does.
    private static String idle(Validity days, PromisedTime hours, ExceptionRow row) {
        if (days.cut(row.dated()).isEmpty()) {
            return "away";
        }
        boolean changes = days.isChanged(hours, row.dated());
        return changes ? "" : row.effect() + "." + row.kind();
    }

    /// @param faults what was found wrong before
    /// @return the one that was announced before when it says the same
    /// @throws ProblemException `not-found`, `forbidden` or `validation`
    ExceptionRow announce(Actor actor, String place, ExceptionForm form, List<Fault> faults) {
        return gate.write(
                () -> {
                    allow(actor, place);
                    Announcement announcement =
                            form.read(clock.instant(), faults)
                                    .orElseThrow(
                                            () ->
                                                    new ProblemException(
                                                            new WebProblem.Validation(faults)));
                    places.hold(List.of(place));
                    refuseHelpBehindClosedDoors(place, announcement);
                    return toldBefore(place, announcement)
                            .orElseGet(() -> store(actor, place, announcement));
                });
    }

    /// What says the same already: said twice it is said once. What says it in part is told to the
    /// announcer, who else would take back one of two and wonder; something that goes further says
    /// it as well.
    private Optional<ExceptionRow> toldBefore(String place, Announcement wanted) {
        List<ExceptionRow> told =
                ExceptionRow.stillTold(exceptions.listAfter(List.of(place), wanted.from()));
        Optional<ExceptionRow> same = told.stream().filter(wanted::isSaidBy).findFirst();
        if (same.isEmpty()) {
            told.stream().filter(wanted::overlaps).findFirst().ifPresent(Exceptions::refuseHalf);
        }
        return same;
    }

    private static void refuseHalf(ExceptionRow told) {
        throw new ProblemException(
                WebProblem.Validation.of("/from", "exception-overlaps", SpanText.of(told.span())));
    }

    /// Somebody may help only where one can come in.
    private void refuseHelpBehindClosedDoors(String place, Announcement wanted) {
        if (wanted.effect() != ExceptionEffect.EXTRA_OPEN
                || wanted.kind() != ExceptionKind.STAFFED) {
            return;
        }
        Spans open =
                places.promisedTime(place).open(PromiseKind.ACCESS, wanted.from(), wanted.to());
        if (!Spans.of(new Span(wanted.from(), wanted.to())).minus(open).isEmpty()) {
            throw new ProblemException(
                    WebProblem.Validation.of("/kind", "extra-help-while-closed", ""));
        }
    }

    /// Closed today, of both kinds. Said twice it is said once.
    ///
    /// @param reason a code; empty when none was given
    /// @throws ProblemException `not-found`, `forbidden`, `validation`, or `nothing-open-today`
    ExceptionRow closeToday(Actor actor, String place, String reason) {
        return gate.write(
                () -> {
                    allow(actor, place);
                    ExceptionReason why = why(reason);
                    places.hold(List.of(place));
                    Instant now = clock.instant();
                    return ClosedToday.span(places.promisedTime(place), now)
                            .map(today -> store(actor, place, closed(today, why)))
                            .orElseGet(() -> closedBefore(place, now));
                });
    }

    private static Announcement closed(Span today, ExceptionReason why) {
        return new Announcement(
                ExceptionKind.BOTH, ExceptionEffect.CLOSED, today.from(), today.to(), why);
    }

    @Override
    public boolean isAnythingOpenToday(String place) {
        return ClosedToday.span(places.promisedTime(place), clock.instant()).isPresent();
    }

    @Override
    public void close(Actor actor, String point, String reason) {
        closeToday(actor, point, reason);
    }

    @Override
    public Optional<LocalDate> closedOn(String point) {
        return canOpenToday(point) ? Optional.of(today()) : Optional.empty();
    }

    @Override
    public void open(Actor actor, String point, LocalDate day) {
        if (day.equals(today())) {
            openToday(actor, point);
        }
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }

    private static ExceptionReason why(String reason) {
        return reason.isEmpty()
                ? ExceptionReason.NOT_GIVEN
                : Coded.find(ExceptionReason.class, reason)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                WebProblem.Validation.of(
                                                        "/reason", "malformed", "")));
    }

    private ExceptionRow closedBefore(String place, Instant now) {
        Instant until = SwedishTime.startOf(SwedishTime.dayOf(now).plusDays(1));
        return exceptions.listAfter(List.of(place), now).stream()
                .filter(row -> row.closes() && row.kind().equals(ExceptionKind.BOTH.code()))
                .filter(row -> !row.startsAt().isAfter(now) && !row.endsAt().isBefore(until))
                .findFirst()
                .orElseThrow(() -> new ProblemException(new PlacesProblem.NothingOpenToday()));
    }

    private ExceptionRow store(Actor actor, String place, Announcement announcement) {
        return announcements.announce(actor, place, announcement, clock.instant());
    }

    /// Takes an exception back as if it had not been, when it was a slip or nobody relies on it
    /// yet. A closure that has begun ends now, for residents have met it; extra hours that are soon
    /// or under way stay announced, and are closed. Extra help goes with the doors that it was in.
    ///
    /// @return the extra help that was taken back or closed as well
    /// @throws ProblemException `not-found`, `forbidden`, or `exception-over`
    List<ExceptionRow> withdraw(Actor actor, String place, String id) {
        return gate.write(
                () -> {
                    allow(actor, place);
                    places.hold(List.of(place));
                    ExceptionRow row = exceptions.find(id, place).orElseThrow(Exceptions::notFound);
                    return withdrawals.takeBack(actor, point(place), row, clock.instant());
                });
    }

    /// Opens a point again that is closed now, today.
    ///
    /// @throws ProblemException `not-found`, `forbidden`, or `exception-over`
    void openToday(Actor actor, String place) {
        gate.write(
                () -> {
                    allow(actor, place);
                    places.hold(List.of(place));
                    withdrawals.openToday(actor, point(place), clock.instant());
                });
    }

    /// True while the point is closed and would be open otherwise.
    boolean canOpenToday(String place) {
        return gate.read(() -> withdrawals.canOpenToday(point(place), clock.instant()));
    }

    private void allow(Actor actor, String place) {
        if (!actor.worksAt(place, point(place).municipality())) {
            throw new ProblemException(new WebProblem.Forbidden());
        }
    }

    private ServicePoint point(String id) {
        return places.find(id)
                .filter(ServicePoint.class::isInstance)
                .map(ServicePoint.class::cast)
                .orElseThrow(Exceptions::notFound);
    }

    private static ProblemException notFound() {
        return new ProblemException(new WebProblem.NotFound());
    }
}

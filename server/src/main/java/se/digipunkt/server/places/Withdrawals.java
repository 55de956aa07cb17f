package se.digipunkt.server.places;

import jakarta.inject.Singleton;

import se.digipunkt.server.access.Actor;
import se.digipunkt.server.places.promised.PromiseKind;
import se.digipunkt.server.places.promised.PromisedTime;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.Spans;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.web.ProblemException;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// What taking an exception back makes of it, and how a point that is closed opens again. Inside
/// the transaction of whoever calls, who has asked whether the actor may.
@Singleton
final class Withdrawals {

    /// As long as this an announcement counts as a slip of the finger, and leaves no trace in what
    /// is promised.
    private static final Duration REGRET = Duration.ofMinutes(10);

    private final Promises promises;
    private final ExceptionTable exceptions;
    private final PlaceRecord record;
    private final Announcements announcements;
    private final HelpBehindDoors help;

    Withdrawals(
            Promises promises,
            ExceptionTable exceptions,
            PlaceRecord record,
            Announcements announcements,
            HelpBehindDoors help) {
        this.promises = promises;
        this.exceptions = exceptions;
        this.record = record;
        this.announcements = announcements;
        this.help = help;
    }

    static boolean isSlip(ExceptionRow row, Instant now) {
        return now.isBefore(row.announcedAt().plus(REGRET));
    }

    /// True when residents have met it, or plan with it: extra hours from the notice before them,
    /// closures when something that they close has begun.
    boolean isReliedOn(ServicePoint point, ExceptionRow row, Instant now) {
        if (!row.closes()) {
            return now.isAfter(row.startsAt().minus(promises.notice()));
        }
        if (!now.isAfter(row.startsAt())) {
            return false;
        }
        PromisedTime unclosed = without(point, closures(point, row.startsAt()));
        return row.dated().kinds().stream()
                .anyMatch(kind -> !unclosed.open(kind, row.startsAt(), now).isEmpty());
    }

    /// @return the extra help that went with the doors
    /// @throws ProblemException `exception-over`
    List<ExceptionRow> takeBack(Actor actor, ServicePoint point, ExceptionRow row, Instant now) {
        boolean slip = isSlip(row, now);
        if (!row.endsAt().isAfter(now) && !slip) {
            throw new ProblemException(new PlacesProblem.ExceptionOver());
        }
        if (slip || !isReliedOn(point, row, now)) {
            exceptions.remove(row.id());
            record.add(actor, point.id(), "withdrew " + row.what());
            return row.closes() ? List.of() : help.takeBack(actor, point, row, now);
        }
        if (row.closes()) {
            exceptions.end(row.id(), now);
            record.add(actor, point.id(), "ended " + row.what());
        } else {
            List<ExceptionRow> shut = closeWhatIsLost(actor, point, row, now);
            record.add(actor, point.id(), "closed " + row.what());
            return shut;
        }
        return List.of();
    }

    /// Closes what is promised by these extra hours alone.
    ///
    /// @return the extra help that is closed with its doors
    private List<ExceptionRow> closeWhatIsLost(
            Actor actor, ServicePoint point, ExceptionRow row, Instant now) {
        Span rest = new Span(row.startsAt().isAfter(now) ? row.startsAt() : now, row.endsAt());
        Spans helped = promises.of(point).open(PromiseKind.STAFFED, rest.from(), rest.to());
        ByKind lost = ByKind.gained(without(point, List.of(row)), promises.of(point), rest);
        lost.announcements(ExceptionEffect.CLOSED)
                .forEach(one -> announcements.store(actor, point.id(), one, now));
        Spans left = promises.of(point).open(PromiseKind.STAFFED, rest.from(), rest.to());
        return help.announcedIn(point, helped.minus(left));
    }

    /// Opens a point that is closed, today: what closes it today alone is taken back; what goes on
    /// closes it again tomorrow.
    ///
    /// @throws ProblemException `exception-over` when nothing closes it
    void openToday(Actor actor, ServicePoint point, Instant now) {
        List<ExceptionRow> closing = closing(point, now);
        if (closing.isEmpty()) {
            throw new ProblemException(new PlacesProblem.ExceptionOver());
        }
        Instant midnight = midnight(now);
        List<ExceptionRow> ending =
                closing.stream().filter(row -> !row.endsAt().isAfter(midnight)).toList();
        ending.forEach(row -> takeBack(actor, point, row, now));
        if (ending.isEmpty() || ClosedToday.span(promises.of(point), now).isEmpty()) {
            opened(point, now)
                    .announcements(ExceptionEffect.EXTRA_OPEN)
                    .forEach(one -> announcements.announce(actor, point.id(), one, now));
        }
    }

    /// True while a point is closed that [#openToday] would open.
    boolean canOpenToday(ServicePoint point, Instant now) {
        return promises.of(point).open(PromiseKind.ACCESS, now, midnight(now)).at(now).isEmpty()
                && !opened(point, now).isEmpty();
    }

    /// What would be open for the rest of today but for what closes the point now.
    private ByKind opened(ServicePoint point, Instant now) {
        Span rest = new Span(now.truncatedTo(ChronoUnit.MINUTES), midnight(now));
        return ByKind.gained(promises.of(point), without(point, closing(point, now)), rest);
    }

    /// What closes the doors now; a day without help alone leaves the point open.
    private List<ExceptionRow> closing(ServicePoint point, Instant now) {
        return closures(point, now).stream()
                .filter(row -> row.span().contains(now))
                .filter(row -> row.dated().kinds().contains(PromiseKind.ACCESS))
                .toList();
    }

    private List<ExceptionRow> closures(ServicePoint point, Instant after) {
        return exceptions.listAfter(List.of(point.id()), after).stream()
                .filter(ExceptionRow::closes)
                .toList();
    }

    private PromisedTime without(ServicePoint point, List<ExceptionRow> rows) {
        PromisedTime promised = promises.of(point);
        for (ExceptionRow row : rows) {
            promised = Validity.of(point).cut(row.dated()).map(promised::without).orElse(promised);
        }
        return promised;
    }

    private static Instant midnight(Instant now) {
        return SwedishTime.startOf(SwedishTime.dayOf(now).plusDays(1));
    }

    /// Times of the two kinds.
    private record ByKind(Spans access, Spans staffed) {

        /// What the one promises and the other does not.
        static ByKind gained(PromisedTime less, PromisedTime more, Span rest) {
            return new ByKind(
                    gained(PromiseKind.ACCESS, less, more, rest),
                    gained(PromiseKind.STAFFED, less, more, rest));
        }

        private static Spans gained(
                PromiseKind kind, PromisedTime less, PromisedTime more, Span rest) {
            return more.open(kind, rest.from(), rest.to())
                    .minus(less.open(kind, rest.from(), rest.to()));
        }

        boolean isEmpty() {
            return access.isEmpty() && staffed.isEmpty();
        }

        List<Announcement> announcements(ExceptionEffect effect) {
            Spans both = access.intersect(staffed);
            return List.of(
                            of(ExceptionKind.BOTH, effect, both),
                            of(ExceptionKind.ACCESS, effect, access.minus(both)),
                            of(ExceptionKind.STAFFED, effect, staffed.minus(both)))
                    .stream()
                    .flatMap(List::stream)
                    .toList();
        }

        private static List<Announcement> of(
                ExceptionKind kind, ExceptionEffect effect, Spans spans) {
            return spans.list().stream()
                    .map(
                            span ->
                                    new Announcement(
                                            kind,
                                            effect,
                                            span.from(),
                                            span.to(),
                                            ExceptionReason.NOT_GIVEN))
                    .toList();
        }
    }
}

package se.digipunkt.server.places;

import jakarta.inject.Singleton;

import se.digipunkt.server.access.Actor;
import se.digipunkt.server.common.Randomness;
import se.digipunkt.server.places.promised.PromiseKind;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.Spans;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Extra help goes with the extra doors that it was announced in: nobody is helped where nobody can
/// come in. Inside the transaction of whoever calls.
@Singleton
final class HelpBehindDoors {

    private final Promises promises;
    private final ExceptionTable exceptions;
    private final Announcements announcements;
    private final PlaceRecord record;
    private final Randomness randomness;

    HelpBehindDoors(
            Promises promises,
            ExceptionTable exceptions,
            Announcements announcements,
            PlaceRecord record,
            Randomness randomness) {
        this.promises = promises;
        this.exceptions = exceptions;
        this.announcements = announcements;
        this.record = record;
        this.randomness = randomness;
    }

    /// Takes back the help that is left without doors.
    ///
    /// @param doors what has just been removed
    /// @return the help as it stood
    List<ExceptionRow> takeBack(Actor actor, ServicePoint point, ExceptionRow doors, Instant now) {
        List<ExceptionRow> gone = new ArrayList<>();
        for (ExceptionRow help : exceptions.listAfter(List.of(point.id()), doors.startsAt())) {
            Spans shut = shut(point, help, doors.span());
            if (isExtraHelp(help) && !shut.isEmpty()) {
                takeBack(actor, point, help, shut, now);
                gone.add(help);
            }
        }
        return gone;
    }

    /// Extra help that was announced for some of these times.
    List<ExceptionRow> announcedIn(ServicePoint point, Spans times) {
        if (times.isEmpty()) {
            return List.of();
        }
        Instant first = times.list().getFirst().from();
        return exceptions.listAfter(List.of(point.id()), first).stream()
                .filter(HelpBehindDoors::isExtraHelp)
                .filter(row -> !Spans.of(row.span()).intersect(times).isEmpty())
                .toList();
    }

    private static boolean isExtraHelp(ExceptionRow row) {
        return !row.closes() && row.kind().equals(ExceptionKind.STAFFED.code());
    }

    private Spans shut(ServicePoint point, ExceptionRow help, Span doors) {
        Spans open = promises.of(point).open(PromiseKind.ACCESS, help.startsAt(), help.endsAt());
        return Spans.of(help.span()).intersect(Spans.of(doors)).minus(open);
    }

    /// What residents plan with already stays promised, and is closed.
    private void takeBack(
            Actor actor, ServicePoint point, ExceptionRow help, Spans shut, Instant now) {
        boolean slip = Withdrawals.isSlip(help, now);
        Instant first = shut.list().getFirst().from();
        if (!slip && now.isAfter(first.minus(promises.notice()))) {
            shut.within(now, help.endsAt()).list().stream()
                    .map(HelpBehindDoors::closed)
                    .forEach(one -> announcements.announce(actor, point.id(), one, now));
            return;
        }
        exceptions.remove(help.id());
        Spans.of(help.span())
                .minus(shut)
                .list()
                .forEach(rest -> exceptions.add(help.during(randomness.id(), rest)));
        shut.list()
                .forEach(
                        span ->
                                record.add(
                                        actor,
                                        point.id(),
                                        "withdrew " + help.during(help.id(), span).what()));
    }

    private static Announcement closed(Span span) {
        return new Announcement(
                ExceptionKind.STAFFED,
                ExceptionEffect.CLOSED,
                span.from(),
                span.to(),
                ExceptionReason.NOT_GIVEN);
    }
}

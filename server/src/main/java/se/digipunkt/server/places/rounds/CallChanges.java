package se.digipunkt.server.places.rounds;

import jakarta.inject.Singleton;

import se.digipunkt.server.access.Actor;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.CallState;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Cancels, moves and restores calls, one by one, and keeps who did it.
@Singleton
final class CallChanges {

    private static final Duration LONGEST = Duration.ofHours(16);

    /// Further away it is another call.
    private static final Duration FARTHEST = Duration.ofDays(31);

    private final WriteGate gate;
    private final CallTable table;
    private final RoundHistory history;
    private final CallRights rights;
    private final TimetabledCalls timetable;
    private final Clock clock;

    CallChanges(
            WriteGate gate,
            CallTable table,
            RoundHistory history,
            CallRights rights,
            TimetabledCalls timetable,
            Clock clock) {
        this.gate = gate;
        this.table = table;
        this.history = history;
        this.rights = rights;
        this.timetable = timetable;
        this.clock = clock;
    }

    /// @param id of a call, or of one that the timetable does not have when it is an extra one
    /// @throws ProblemException `not-found`, `forbidden`, `validation`, `call-over` or
    ///   `call-changed`
    Call announce(Actor actor, String id, Announcement wanted) {
        return gate.write(
                () -> {
                    if (wanted.state() == CallState.EXTRA) {
                        timetable.hold(id);
                    }
                    Optional<CallRow> there = table.find(id);
                    boolean isNew = there.isEmpty() && wanted.state() == CallState.EXTRA;
                    CallRow before =
                            isNew
                                    ? timetable.extra(id, time(wanted))
                                    : there.orElseThrow(
                                            () -> new ProblemException(new WebProblem.NotFound()));
                    rights.checkAnnounce(actor, before.call());
                    checkClaim(actor, before.call(), wanted);
                    CallRow after = changed(before, wanted);
                    if (!isNew && after.equals(before)) {
                        return before.call();
                    }
                    if (wanted.state() != CallState.CANCELLED) {
                        timetable.holdBus(after);
                        refuseElsewhere(after, wanted.state());
                    }
                    store(before, after, isNew);
                    timetable.changed(before, after);
                    record(actor, after, wanted);
                    return after.call();
                });
    }

    /// That people were told earlier than this takes minutes out of the promise: a coordinator
    /// answers for it.
    private void checkClaim(Actor actor, Call call, Announcement wanted) {
        if (wanted.announcedAt() != null && !rights.mayManage(actor, call.bus())) {
            throw refused("/announcedAt", "claim-by-coordinator");
        }
    }

    private CallRow changed(CallRow before, Announcement wanted) {
        Instant now = clock.instant();
        if (!before.call().over().isAfter(now)) {
            throw new ProblemException(new RoundsProblem.CallOver());
        }
        if (wanted.state() == CallState.PLANNED) {
            return timetable.restored(before, now);
        }
        Instant announced =
                wanted.state() == CallState.CANCELLED && timetable.isCancelledInTime(before)
                        ? Objects.requireNonNull(before.announcedAt())
                        : announced(wanted, before, now);
        CallRow base = timetable.reliedOn(before, announced);
        return switch (wanted.state()) {
            case CANCELLED -> base.cancelled(announced, Objects.requireNonNull(wanted.reason()));
            case MOVED -> {
                CallRow after = moved(base, CallState.MOVED, wanted, announced, now);
                yield timetable.isMissedByNobody(before, after) ? after.reliedOn() : after;
            }
            case EXTRA -> moved(base.extra(time(wanted)), CallState.EXTRA, wanted, announced, now);
            case PLANNED -> throw new IllegalStateException("restored above");
        };
    }

    /// The same said again is no news, and keeps its moment; so does a time that people have missed
    /// already when the call is moved once more.
    private Instant announced(Announcement wanted, CallRow before, Instant now) {
        Instant given = wanted.announcedAt();
        if (given != null) {
            if (given.isAfter(now)) {
                throw refused("/announcedAt", "in-future");
            }
            return given.truncatedTo(ChronoUnit.MILLIS);
        }
        Instant earlier = before.announcedAt();
        if (earlier != null && wanted.state() == CallState.MOVED && timetable.isLost(before)) {
            return earlier;
        }
        Span time = wanted.time();
        boolean same =
                before.state().equals(wanted.state().code())
                        && wanted.reason() != null
                        && wanted.reason().code().equals(before.reason())
                        && (time == null
                                || time.from().equals(before.starts())
                                        && time.to().equals(before.ends()));
        return same && earlier != null ? earlier : now.truncatedTo(ChronoUnit.MILLIS);
    }

    private static CallRow moved(
            CallRow base, CallState state, Announcement wanted, Instant announced, Instant now) {
        Span time = time(wanted);
        if (time.length().compareTo(LONGEST) > 0) {
            throw refused("/to", "too-long-call");
        }
        if (!time.from().isAfter(now)) {
            throw refused("/from", "in-past");
        }
        if (state == CallState.MOVED && base.isPlannedFor(time)) {
            throw refused("/from", "not-moved");
        }
        if (Duration.between(base.plannedStarts(), time.from()).abs().compareTo(FARTHEST) > 0) {
            throw refused("/from", "too-far");
        }
        return base.changed(
                state, time.from(), time.to(), announced, Objects.requireNonNull(wanted.reason()));
    }

    /// A bus stands at one stop at a time, also where a round has been given the time of a call
    /// that was cancelled, and for one call at a time. Who moves a call may choose another time,
    /// who restores it may not: the timetable itself may have the same stop twice.
    private void refuseElsewhere(CallRow after, CallState wanted) {
        boolean restored = wanted == CallState.PLANNED;
        Stream.concat(
                        table.listAt(after.bus(), after.starts(), after.ends()).stream()
                                .map(CallRow::call),
                        timetable.notYetWritten(after))
                .filter(other -> !other.id().equals(after.id()))
                .filter(other -> !restored || !other.stop().equals(after.stop()))
                .filter(other -> other.isDuring(after.starts(), after.ends()))
                .findFirst()
                .ifPresent(
                        other -> {
                            throw new ProblemException(
                                    WebProblem.Validation.of(
                                            restored ? "/state" : "/from",
                                            restored ? "two-places-stored" : "bus-elsewhere",
                                            timetable.told(other)));
                        });
    }

    private static Span time(Announcement wanted) {
        return Objects.requireNonNull(wanted.time());
    }

    private void store(CallRow before, CallRow after, boolean isNew) {
        int stored =
                isNew
                        ? table.add(after)
                        : table.announce(
                                after.id(),
                                after.bus(),
                                after.school(),
                                after.starts(),
                                after.ends(),
                                after.plannedStarts(),
                                after.plannedEnds(),
                                after.state(),
                                after.announcedAt(),
                                after.reason(),
                                before.state(),
                                before.starts(),
                                before.ends());
        if (stored == 0) {
            throw new ProblemException(new RoundsProblem.CallChanged());
        }
    }

    private void record(Actor actor, CallRow after, Announcement wanted) {
        String what = after.reason() == null ? after.state() : after.state() + " " + after.reason();
        String claim = wanted.announcedAt() == null ? "" : " announced " + wanted.announcedAt();
        history.record(actor, after.round(), after.id(), what + claim);
    }

    private static ProblemException refused(String pointer, String code) {
        return new ProblemException(WebProblem.Validation.of(pointer, code, ""));
    }
}

package se.digipunkt.server.places.kept;

import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.CallState;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.places.visits.Sign;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Counts what became of the calls of a bus: `docs/accounting.md`. Pure: no clock, no tables.
public final class Keeping {

    /// A bus that comes this much after the promised time, or leaves this much before its end, has
    /// kept its promise.
    public static final Duration TOLERANCE = Duration.ofMinutes(10);

    private final List<Call> calls;
    private final Whereabouts whereabouts;
    private final Duration notice;
    private final Map<String, HelpKnown> remembered;
    private final Instant now;

    private Keeping(
            List<Call> calls,
            Whereabouts whereabouts,
            Duration notice,
            Map<String, HelpKnown> remembered,
            Instant now) {
        this.calls = calls;
        this.whereabouts = whereabouts;
        this.notice = notice;
        this.remembered = remembered;
        this.now = now;
    }

    /// What became of all public calls, and visits that nobody had planned.
    ///
    /// @param calls of one bus, those of schools too: the bus was there
    /// @param signs of that bus, in any order
    /// @param notice how long ahead a cancellation takes a call out of the promise
    /// @param remembered what help said of calls, by their ids, where its moments are forgotten
    /// @param now calls that are not over by then are unknown, unless they are cancelled
    public static List<Became> of(
            String bus,
            Collection<Call> calls,
            Collection<Sign> signs,
            Duration notice,
            Map<String, HelpKnown> remembered,
            Instant now) {
        Keeping keeping =
                new Keeping(
                        List.copyOf(calls), new Whereabouts(calls, signs), notice, remembered, now);
        List<Became> planned =
                keeping.calls.stream().filter(call -> !call.school()).map(keeping::became).toList();
        List<Became> all = new ArrayList<>(planned);
        keeping.whereabouts.unplanned().forEach(sign -> all.add(unplanned(bus, sign)));
        return all;
    }

    /// The day on which people relied on a call.
    public static LocalDate dayOf(Call call, Duration notice) {
        return SwedishTime.dayOf(reliedOn(call, notice).from());
    }

    /// The time that people relied on.
    static Span reliedOn(Call call, Duration notice) {
        return call.changedAtShortNotice(notice)
                ? new Span(call.plannedFrom(), call.plannedTo())
                : new Span(call.from(), call.to());
    }

    private static Became unplanned(String bus, Sign sign) {
        String stop = sign.stop();
        return new Became(
                sign.entry().toString(),
                bus,
                stop == null ? "" : stop,
                SwedishTime.dayOf(sign.earliest()),
                Outcome.UNPLANNED,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                HelpKnown.NONE);
    }

    private Became became(Call call) {
        Stay stay = whereabouts.at(call, reliedOn(call, notice), remembered.get(call.id()));
        Verdict verdict = verdict(call, stay);
        Delivery delivery = Delivery.of(call, notice, verdict);
        return new Became(
                call.id(),
                call.bus(),
                call.stop(),
                dayOf(call, notice),
                verdict.outcome(),
                delivery.promised(),
                delivery.delivered(),
                delivery.lost(),
                stay.help());
    }

    /// @param least what the bus was there for, where that bears on the outcome
    /// @param most what it may have been there for
    record Verdict(Outcome outcome, Presence least, Presence most) {

        private static final Presence WHOLE = new Presence(Instant.MIN, Instant.MAX);

        static Verdict of(Outcome outcome) {
            return new Verdict(outcome, WHOLE, WHOLE);
        }
    }

    private Verdict verdict(Call call, Stay stay) {
        boolean tooLate = call.changedAtShortNotice(notice);
        if (call.state() == CallState.CANCELLED) {
            return tooLate ? cancelledTooLate(call, stay) : Verdict.of(Outcome.CANCELLED);
        }
        if (call.over().isAfter(now)) {
            return Verdict.of(Outcome.UNKNOWN);
        }
        Span relied = reliedOn(call, notice);
        if (!stay.shown()) {
            boolean elsewhere = whereabouts.elsewhereDuring(call, relied);
            return Verdict.of(elsewhere ? Outcome.MISSED : Outcome.UNKNOWN);
        }
        Stay told = tooLate ? stay.asAnnounced(call.from(), call.to()) : stay;
        return judged(told, relied, there -> there.outcome(relied));
    }

    private Verdict cancelledTooLate(Call call, Stay stay) {
        Instant announced = call.announcedAt();
        Span relied = reliedOn(call, notice);
        return announced != null && stay.shown()
                ? judged(stay, relied, there -> there.outcomeUntil(announced, relied))
                : Verdict.of(Outcome.MISSED);
    }

    /// What is so whenever it was; where that depends on a doubt of the clock, nobody can say.
    private static Verdict judged(Stay stay, Span relied, Function<Presence, Outcome> judge) {
        Set<Outcome> all = stay.possible(relied).stream().map(judge).collect(Collectors.toSet());
        return all.size() == 1
                ? new Verdict(all.iterator().next(), stay.least(relied), stay.most(relied))
                : Verdict.of(Outcome.UNKNOWN);
    }
}

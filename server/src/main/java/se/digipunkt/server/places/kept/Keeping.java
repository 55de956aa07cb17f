package se.digipunkt.server.places.kept;

import org.jspecify.annotations.Nullable;

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
import java.util.Optional;

/// Counts what became of the calls of a bus: `docs/accounting.md`. Pure: no clock, no tables.
public final class Keeping {

    /// A bus that comes this much after the promised time, or leaves this much before its end, has
    /// kept its promise.
    public static final Duration TOLERANCE = Duration.ofMinutes(10);

    private final List<Call> calls;
    private final Whereabouts whereabouts;
    private final Duration notice;
    private final Map<String, HelpKnown> remembered;

    private Keeping(
            List<Call> calls,
            Whereabouts whereabouts,
            Duration notice,
            Map<String, HelpKnown> remembered) {
        this.calls = calls;
        this.whereabouts = whereabouts;
        this.notice = notice;
        this.remembered = remembered;
    }

    /// What became of all public calls, and visits that nobody had planned.
    ///
    /// @param calls of one bus, those of schools too: the bus was there
    /// @param signs of that bus, in any order
    /// @param notice how long ahead a cancellation takes a call out of the promise
    /// @param remembered what help said of calls, by their ids, where its moments are forgotten
    public static List<Became> of(
            String bus,
            Collection<Call> calls,
            Collection<Sign> signs,
            Duration notice,
            Map<String, HelpKnown> remembered) {
        Keeping keeping =
                new Keeping(List.copyOf(calls), new Whereabouts(calls, signs), notice, remembered);
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
                sign.id(),
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

    /// @param from the bus was there from then on; null when nothing limits it
    /// @param until and until then
    record Verdict(Outcome outcome, @Nullable Instant from, @Nullable Instant until) {

        static Verdict of(Outcome outcome) {
            return new Verdict(outcome, null, null);
        }
    }

    private Verdict verdict(Call call, Stay stay) {
        boolean tooLate = call.changedAtShortNotice(notice);
        if (call.state() == CallState.CANCELLED) {
            return tooLate ? cancelledTooLate(call, stay) : Verdict.of(Outcome.CANCELLED);
        }
        Span relied = reliedOn(call, notice);
        if (!stay.shown()) {
            boolean elsewhere = whereabouts.elsewhereDuring(call, relied);
            return Verdict.of(elsewhere ? Outcome.MISSED : Outcome.UNKNOWN);
        }
        return judged(relied, tooLate ? stay.asAnnounced(call.from(), call.to()) : stay);
    }

    /// Given until people were told, where anything shows that it was: nobody begins a call that is
    /// off.
    private static Verdict cancelledTooLate(Call call, Stay stay) {
        Instant announced = call.announcedAt();
        boolean begun = announced != null && stay.shown() && stay.cameBefore(announced);
        return begun
                ? new Verdict(Outcome.CUT_SHORT, stay.came(), announced)
                : Verdict.of(Outcome.MISSED);
    }

    /// What is wrong for certain counts, the worst first; else nothing may be in doubt.
    private static Verdict judged(Span relied, Stay stay) {
        if (stay.goneBefore(relied.from())) {
            return Verdict.of(Outcome.MISSED);
        }
        Optional<Boolean> late = stay.cameAfter(relied.from().plus(TOLERANCE));
        Optional<Boolean> early = stay.leftBefore(relied.to().minus(TOLERANCE));
        Instant from = late.orElse(false) ? stay.came() : null;
        if (early.orElse(false)) {
            return new Verdict(Outcome.CUT_SHORT, from, stay.gone());
        }
        if (late.orElse(false)) {
            return new Verdict(Outcome.LATE, from, null);
        }
        return Verdict.of(late.isEmpty() || early.isEmpty() ? Outcome.UNKNOWN : Outcome.KEPT);
    }
}

package se.digipunkt.server.places.kept;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/// Calls of a bus by what became of them, and their promised time. Delivered, lost and unknown add
/// up to promised.
public record VisitCounts(
        Map<Outcome, Integer> calls, Duration promised, Duration delivered, Duration lost) {

    public static final VisitCounts NONE =
            new VisitCounts(Map.of(), Duration.ZERO, Duration.ZERO, Duration.ZERO);

    public VisitCounts {
        calls = Map.copyOf(calls);
    }

    public static VisitCounts of(Collection<Became> all) {
        VisitCounts counts = NONE;
        for (Became one : all) {
            counts = counts.plus(of(one));
        }
        return counts;
    }

    private static VisitCounts of(Became one) {
        return new VisitCounts(
                Map.of(one.outcome(), 1), one.promised(), one.delivered(), one.lost());
    }

    public int of(Outcome outcome) {
        return calls.getOrDefault(outcome, 0);
    }

    /// Without visits that nobody had planned.
    public int planned() {
        return calls.values().stream().mapToInt(Integer::intValue).sum() - of(Outcome.UNPLANNED);
    }

    public Duration unknown() {
        return promised.minus(delivered).minus(lost);
    }

    public VisitCounts plus(VisitCounts other) {
        Map<Outcome, Integer> sum = new EnumMap<>(Outcome.class);
        sum.putAll(calls);
        other.calls.forEach((outcome, count) -> sum.merge(outcome, count, Integer::sum));
        return new VisitCounts(
                sum,
                promised.plus(other.promised),
                delivered.plus(other.delivered),
                lost.plus(other.lost));
    }
}

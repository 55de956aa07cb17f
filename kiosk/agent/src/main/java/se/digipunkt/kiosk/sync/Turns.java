package se.digipunkt.kiosk.sync;

import se.digipunkt.kiosk.journal.Span;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whose turn it is: the current journal in every step, a kept one within each hour, so that a
/// server restored from an older copy gets all of them again.
final class Turns {

    /// An hour less the longest time between two steps.
    static final Duration KEPT_EVERY = Duration.ofHours(1).minus(Backoff.LONGEST);

    private final Map<String, Long> offeredAt = new HashMap<>();
    private final Set<String> doneInThisStep = new HashSet<>();

    void beginStep() {
        doneInThisStep.clear();
    }

    /// @param elapsed milliseconds since boot
    /// @return the journal to sync next; empty when the step is through
    Optional<Span> next(List<Span> journals, long elapsed) {
        offeredAt.keySet().retainAll(journals.stream().map(Span::id).toList());
        return journals.stream().filter(span -> due(span, elapsed)).findFirst();
    }

    void done(Span journal, long elapsed) {
        doneInThisStep.add(journal.id());
        offeredAt.put(journal.id(), elapsed);
    }

    private boolean due(Span span, long elapsed) {
        if (doneInThisStep.contains(span.id())) {
            return false;
        }
        Long offered = offeredAt.get(span.id());
        return span.current() || offered == null || elapsed - offered >= KEPT_EVERY.toMillis();
    }
}

package se.digipunkt.kiosk.evidence;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// A connection as a test says: round trips of 40 ms, 8000 kbit/s down and 2000 up.
final class ScriptedProbe implements LinkProbe {

    static final Duration ROUND_TRIP = Duration.ofMillis(40);

    final List<String> asked = new ArrayList<>();

    /// Instead of what it would else answer, in turn.
    final Deque<Outcome> roundTrips = new ArrayDeque<>();

    final Deque<Outcome> downs = new ArrayDeque<>();
    final Deque<Outcome> ups = new ArrayDeque<>();

    @Override
    public Outcome roundTrip(Patience patience) {
        asked.add("round trip");
        return scripted(roundTrips, patience, new Outcome.Took(0, ROUND_TRIP));
    }

    @Override
    public Outcome down(int bytes, Patience patience) {
        asked.add("down " + bytes);
        return scripted(downs, patience, took(bytes, 8000));
    }

    @Override
    public Outcome up(int bytes, Patience patience) {
        asked.add("up " + bytes);
        return scripted(ups, patience, took(bytes, 2000));
    }

    static Outcome took(int bytes, int kbps) {
        return new Outcome.Took(bytes, ROUND_TRIP.plusMillis(bytes * 8L / kbps));
    }

    private static Outcome scripted(Deque<Outcome> script, Patience patience, Outcome usual) {
        if (!patience.undisturbed().getAsBoolean()) {
            return new Outcome.Disturbed();
        }
        return script.isEmpty() ? usual : script.remove();
    }
}

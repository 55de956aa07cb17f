package se.digipunkt.kiosk.evidence;

import org.jspecify.annotations.Nullable;

import se.digipunkt.kiosk.evidence.LinkProbe.Outcome;
import se.digipunkt.kiosk.evidence.LinkProbe.Patience;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// One measurement: tiny requests one after the other, then a transfer each way. TCP sends again
/// what gets lost on the way, so that loss is the share of requests without an answer in time.
final class LinkMeasurement {

    /// What came of it.
    sealed interface Result {
        record Measured(LinkFigures figures) implements Result {}

        record Refused(String why) implements Result {}

        record Disturbed() implements Result {}
    }

    static final int ROUND_TRIPS = 10;

    /// The first request makes the connection, and counts for nothing.
    private static final Duration FIRST = Duration.ofSeconds(10);

    private static final Duration IN_TIME = Duration.ofSeconds(2);

    /// The server closes a request that is not whole after 30 seconds.
    private static final Duration TRANSFER = Duration.ofSeconds(20);

    /// A connection that cannot send all of it in time may send this part.
    private static final int FIRST_PART = 8;

    private final LinkProbe probe;
    private final LinkTerms terms;
    private final BooleanSupplier undisturbed;

    /// Why the measurement ends before its end.
    private @Nullable Result ended;

    /// @param terms what is to be measured on this connection
    LinkMeasurement(LinkProbe probe, LinkTerms terms, BooleanSupplier undisturbed) {
        this.probe = probe;
        this.terms = terms;
        this.undisturbed = undisturbed;
    }

    Result take() {
        followed(probe.roundTrip(within(FIRST)));
        List<Duration> answered = roundTrips();
        Duration middle = answered.isEmpty() ? null : answered.get(answered.size() / 2);
        Integer down = middle == null ? null : down(middle);
        Integer up = middle == null ? null : up(middle);
        if (ended != null) {
            return ended;
        }
        return new Result.Measured(
                new LinkFigures(
                        middle == null ? null : Math.toIntExact(middle.toMillis()),
                        down,
                        up,
                        100.0 * (ROUND_TRIPS - answered.size()) / ROUND_TRIPS));
    }

    /// Those that were answered, from the shortest.
    private List<Duration> roundTrips() {
        List<Duration> answered = new ArrayList<>();
        for (int i = 0; i < ROUND_TRIPS && ended == null; i++) {
            if (followed(probe.roundTrip(within(IN_TIME))) instanceof Outcome.Took took) {
                answered.add(took.time());
            }
        }
        answered.sort(null);
        return answered;
    }

    private @Nullable Integer down(Duration roundTrip) {
        if (ended != null || terms.downBytes() == 0) {
            return null;
        }
        return kbps(followed(probe.down(terms.downBytes(), within(TRANSFER))), roundTrip);
    }

    private @Nullable Integer up(Duration roundTrip) {
        int first = terms.upBytes() / FIRST_PART;
        if (ended != null || first == 0) {
            return null;
        }
        Integer part = kbps(followed(probe.up(first, within(TRANSFER))), roundTrip);
        if (ended != null || part == null) {
            return part;
        }
        Outcome rest = followed(probe.up(terms.upBytes() - first, within(TRANSFER)));
        Integer whole = kbps(rest, roundTrip);
        return whole == null ? part : whole;
    }

    private Outcome followed(Outcome outcome) {
        switch (outcome) {
            case Outcome.Refused(var why) -> ended = new Result.Refused(why);
            case Outcome.Disturbed() -> ended = new Result.Disturbed();
            case Outcome.Took _, Outcome.NoAnswer _ -> {}
        }
        return outcome;
    }

    /// The time in which bytes went over: the request or its answer has travelled as well.
    private static @Nullable Integer kbps(Outcome outcome, Duration roundTrip) {
        if (!(outcome instanceof Outcome.Took(long bytes, Duration time))) {
            return null;
        }
        long nanos = Math.max(1_000_000, time.minus(roundTrip).toNanos());
        return (int) Math.min(Integer.MAX_VALUE, bytes * 8 * 1_000_000 / nanos);
    }

    private Patience within(Duration atMost) {
        return new Patience(atMost, undisturbed);
    }
}

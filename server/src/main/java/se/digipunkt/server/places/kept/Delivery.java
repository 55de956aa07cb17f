package se.digipunkt.server.places.kept;

import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.time.Spans;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/// What of a call's promised time was given.
record Delivery(Duration promised, Duration delivered, Duration lost) {

    static Delivery of(Call call, Duration notice, Keeping.Verdict verdict) {
        Spans promised = call.promised(notice);
        Spans lost = call.lostAtShortNotice(notice);
        Spans open = promised.minus(lost);
        return switch (verdict.outcome()) {
            case CANCELLED, UNPLANNED -> new Delivery(Duration.ZERO, Duration.ZERO, Duration.ZERO);
            case MISSED -> of(promised, Spans.NONE, promised);
            case UNKNOWN -> of(promised, Spans.NONE, lost);
            case KEPT -> of(promised, open, lost);
            case LATE, CUT_SHORT ->
                    of(
                            promised,
                            verdict.least().within(open),
                            promised.minus(verdict.most().within(open)));
        };
    }

    private static Delivery of(Spans promised, Spans delivered, Spans lost) {
        return new Delivery(millis(promised), millis(delivered), millis(lost));
    }

    /// As they are stored.
    private static Duration millis(Spans spans) {
        return spans.total().truncatedTo(ChronoUnit.MILLIS);
    }
}

package se.digipunkt.server.places.kept;

import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.time.Spans;

import java.time.Duration;
import java.time.Instant;

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
            case LATE, CUT_SHORT -> {
                Instant from = verdict.from() == null ? Instant.MIN : verdict.from();
                Instant until = verdict.until() == null ? Instant.MAX : verdict.until();
                Spans there = open.within(from, until);
                yield of(promised, there, promised.minus(there));
            }
        };
    }

    private static Delivery of(Spans promised, Spans delivered, Spans lost) {
        return new Delivery(promised.total(), delivered.total(), lost.total());
    }
}

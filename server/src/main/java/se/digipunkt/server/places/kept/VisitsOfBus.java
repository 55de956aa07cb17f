package se.digipunkt.server.places.kept;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.micronaut.core.annotation.Introspected;

import org.jspecify.annotations.Nullable;

/// The public calls of a bus by what became of them, as programs are told.
///
/// @param withheld true where the reader may not see a sum over so few stops; then there are none
/// @param calls that were planned; the six kinds add up to them
/// @param cancelled with notice
/// @param missed or cancelled too late
/// @param unplanned visits that were no calls
@Introspected
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VisitsOfBus(
        String bus,
        boolean withheld,
        @Nullable Integer calls,
        @Nullable Integer kept,
        @Nullable Integer late,
        @Nullable Integer cutShort,
        @Nullable Integer cancelled,
        @Nullable Integer missed,
        @Nullable Integer unknown,
        @Nullable Integer unplanned,
        @Nullable Long promisedMinutes,
        @Nullable Long deliveredMinutes,
        @Nullable Long lostMinutes,
        @Nullable Long unknownMinutes) {

    public static VisitsOfBus of(ReadVisits.OfBus sum) {
        return sum.counts().map(counts -> of(sum.bus(), counts)).orElseGet(() -> none(sum.bus()));
    }

    private static VisitsOfBus none(String bus) {
        return new VisitsOfBus(
                bus, true, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static VisitsOfBus of(String bus, VisitCounts counts) {
        long promised = counts.promised().toMinutes();
        long delivered = counts.delivered().toMinutes();
        long lost = counts.lost().toMinutes();
        return new VisitsOfBus(
                bus,
                false,
                counts.planned(),
                counts.of(Outcome.KEPT),
                counts.of(Outcome.LATE),
                counts.of(Outcome.CUT_SHORT),
                counts.of(Outcome.CANCELLED),
                counts.of(Outcome.MISSED),
                counts.of(Outcome.UNKNOWN),
                counts.of(Outcome.UNPLANNED),
                promised,
                delivered,
                lost,
                promised - delivered - lost);
    }
}

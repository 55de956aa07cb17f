package se.digipunkt.server.places.visits;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.EntryBody.VisitEvent;

import java.time.Instant;

/// Staff's word that a bus has come to a stop, or left it.
///
/// @param journal the journal that holds it; with `seq` its identity for ever
/// @param call `round:stop:date`; null at a stop that was not planned
/// @param stop id of the service point; null when the call is not known any more
/// @param at null when no clock was to be trusted
/// @param written null when it was told to a clock that is right
public record VisitTold(
        String journal,
        long seq,
        String bus,
        @Nullable String call,
        @Nullable String stop,
        VisitEvent event,
        @Nullable Instant at,
        @Nullable Written written) {

    /// By which clock a kiosk wrote it.
    ///
    /// @param elapsed milliseconds since the boot
    /// @param earliest it was not told before this, as its journal goes
    /// @param latest nor after this
    public record Written(String boot, long elapsed, Instant earliest, Instant latest) {}

    /// The same at another stop.
    public VisitTold at(@Nullable String otherStop) {
        return new VisitTold(journal, seq, bus, call, otherStop, event, at, written);
    }
}

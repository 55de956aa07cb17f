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
public record VisitTold(
        String journal,
        long seq,
        String bus,
        @Nullable String call,
        @Nullable String stop,
        VisitEvent event,
        @Nullable Instant at) {

    /// The same at another stop.
    public VisitTold at(@Nullable String otherStop) {
        return new VisitTold(journal, seq, bus, call, otherStop, event, at);
    }
}

package se.digipunkt.server.places.visits;

import jakarta.inject.Singleton;

import se.digipunkt.server.storage.WriteGate;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What staff on buses have told.
@Singleton
public final class Visits {

    /// Nobody stands longer at one stop: what was told before is forgotten, not still true.
    private static final Duration LONGEST = Duration.ofHours(10);

    private final WriteGate gate;
    private final VisitTable table;

    Visits(WriteGate gate, VisitTable table) {
        this.gate = gate;
        this.table = table;
    }

    /// Keeps it, in the running transaction; once, however often it comes.
    public void take(VisitTold told) {
        gate.write(
                () ->
                        table.addOnce(
                                told.journal(),
                                told.seq(),
                                told.bus(),
                                told.call(),
                                told.stop(),
                                told.event().code(),
                                told.at()));
    }

    /// What was told last of a bus at a moment, within ten hours.
    public Optional<VisitTold> lastAt(String bus, Instant moment) {
        return gate.read(() -> table.lastAt(bus, moment.minus(LONGEST), moment))
                .map(VisitRow::told);
    }

    /// What was told last before an entry of the same journal when no time is known of either: the
    /// order in a journal needs no clock. What was told at a known time says nothing of an unknown
    /// one, which may be days later.
    public Optional<VisitTold> lastBefore(String journal, long seq) {
        return gate.read(() -> table.lastBefore(journal, seq))
                .filter(row -> row.at() == null)
                .map(VisitRow::told);
    }
}

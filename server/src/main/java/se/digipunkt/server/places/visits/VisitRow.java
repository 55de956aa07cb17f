package se.digipunkt.server.places.visits;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Coded;
import se.digipunkt.protocol.EntryBody.VisitEvent;
import se.digipunkt.server.storage.Millis;

import java.time.Instant;

/// As [VisitTold].
@MappedEntity("visit_told")
record VisitRow(
        @Id String journal,
        long seq,
        String bus,
        @Nullable String call,
        @Nullable String stop,
        String event,
        @Nullable @Millis Instant at) {

    VisitTold told() {
        VisitEvent known = Coded.find(VisitEvent.class, event).orElseThrow();
        return new VisitTold(journal, seq, bus, call, stop, known, at);
    }
}

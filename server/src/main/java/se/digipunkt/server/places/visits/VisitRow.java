package se.digipunkt.server.places.visits;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Coded;
import se.digipunkt.protocol.EntryBody.VisitEvent;
import se.digipunkt.protocol.Reference;
import se.digipunkt.server.storage.Millis;

import java.time.Instant;

/// As [VisitTold].
///
/// @param earliest when it was told at the earliest, as its boot is known now
/// @param latest and at the latest
@MappedEntity("visit_told")
record VisitRow(
        @Id String journal,
        long seq,
        String bus,
        @Nullable String call,
        @Nullable String stop,
        String event,
        @Nullable @Millis Instant at,
        String boot,
        long elapsed,
        @Millis Instant earliest,
        @Millis Instant latest) {

    VisitTold told() {
        return new VisitTold(
                journal,
                seq,
                bus,
                call,
                stop,
                visitEvent(),
                at,
                new VisitTold.Written(boot, elapsed, earliest, latest));
    }

    private VisitEvent visitEvent() {
        return Coded.find(VisitEvent.class, event).orElseThrow();
    }

    Sign sign() {
        return new Sign(
                switch (visitEvent()) {
                    case ARRIVED -> Sign.Kind.ARRIVED;
                    case LEFT -> Sign.Kind.LEFT;
                },
                new Reference(journal, seq),
                call,
                stop,
                earliest,
                latest);
    }
}

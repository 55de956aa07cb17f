package se.digipunkt.server.fleet.links;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.Millis;

import java.time.Instant;

/// @param lossPermille requests without an answer in time
@MappedEntity("link_measured")
record LinkRow(
        @Id String journal,
        long seq,
        String kiosk,
        String place,
        @Millis @Nullable Instant measuredAt,
        @Nullable String medium,
        @Nullable String operator,
        @Nullable Long rttMillis,
        @Nullable Long downKbps,
        @Nullable Long upKbps,
        @Nullable Long lossPermille,
        @Nullable Long signalDbm,
        @Millis Instant received) {

    Link link() {
        return new Link(
                measuredAt, medium, operator, rttMillis, downKbps, upKbps, lossPermille, signalDbm);
    }
}

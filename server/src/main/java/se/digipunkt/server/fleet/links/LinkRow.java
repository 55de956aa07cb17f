package se.digipunkt.server.fleet.links;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.Millis;

import java.time.Instant;

/// @param lossPermille requests without an answer in time
/// @param boot with `elapsed` what its time is reckoned from
/// @param foundFor the bus, where the place was found by the time; null where it was told
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
        @Millis Instant received,
        String boot,
        long elapsed,
        @Nullable String foundFor) {

    Link link() {
        return new Link(
                measuredAt, medium, operator, rttMillis, downKbps, upKbps, lossPermille, signalDbm);
    }
}

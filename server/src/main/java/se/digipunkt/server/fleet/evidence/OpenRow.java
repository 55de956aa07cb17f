package se.digipunkt.server.fleet.evidence;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.fleet.availability.Told;
import se.digipunkt.server.storage.Millis;

import java.time.Instant;

/// @param journal in which it stands behind `afterSeq`; null when that journal had not come whole
@MappedEntity("alive_open")
record OpenRow(
        @Id String kiosk,
        String boot,
        long fromElapsed,
        long untilElapsed,
        String terminal,
        @Nullable String link,
        @Nullable String journal,
        @Nullable Long afterSeq,
        @Millis Instant received) {

    Told.Alive alive() {
        return ToldRow.alive(boot, fromElapsed, untilElapsed, terminal, link);
    }
}

package se.digipunkt.server.intake;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.Millis;

import java.time.Instant;

/// @param nextSeq the number that is wanted next; all before it are stored or lost for good
/// @param latestKnown the latest time known in it: what follows was not written earlier
@MappedEntity("journal")
record JournalRow(
        @Id String id,
        String kiosk,
        long nextSeq,
        @Millis Instant firstHeard,
        @Millis @Nullable Instant latestKnown) {}

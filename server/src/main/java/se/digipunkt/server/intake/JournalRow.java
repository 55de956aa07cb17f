package se.digipunkt.server.intake;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.Millis;

import java.time.Instant;

/// @param kiosk that brought it first
/// @param place where all of it was written, as the kiosk told; null when it did not: at its own
/// @param nextSeq the number that is wanted next; all before it are stored or lost for good
/// @param latestKnown the latest time known in it: what follows was not written earlier
@MappedEntity("journal")
record JournalRow(
        @Id String id,
        String kiosk,
        @Nullable String place,
        long nextSeq,
        @Millis Instant firstHeard,
        @Millis @Nullable Instant latestKnown) {}

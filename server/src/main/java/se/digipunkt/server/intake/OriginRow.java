package se.digipunkt.server.intake;

import io.micronaut.core.annotation.Introspected;

import se.digipunkt.protocol.Origin;

/// Where an entry was first written; see [se.digipunkt.protocol.Origin].
@Introspected
record OriginRow(String journal, long seq, String hash) {

    Origin origin() {
        return new Origin(journal, seq, hash);
    }
}

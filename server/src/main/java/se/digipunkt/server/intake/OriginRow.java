package se.digipunkt.server.intake;

import io.micronaut.core.annotation.Introspected;

/// Where an entry was first written; see [se.digipunkt.protocol.Origin].
@Introspected
record OriginRow(String journal, long seq, String hash) {}

package se.digipunkt.server.intake;

import io.micronaut.core.annotation.Introspected;

@Introspected
record KnownEntry(long seq, String hash) {}

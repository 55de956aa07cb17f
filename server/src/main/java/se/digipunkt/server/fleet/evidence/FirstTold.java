package se.digipunkt.server.fleet.evidence;

import io.micronaut.core.annotation.Introspected;

/// From which number on a journal is touched by something.
@Introspected
record FirstTold(String journal, long seq) {}

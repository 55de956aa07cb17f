package se.digipunkt.server.places.kept;

import io.micronaut.core.annotation.Introspected;

@Introspected
record BusStopRow(String bus, String stop) {}

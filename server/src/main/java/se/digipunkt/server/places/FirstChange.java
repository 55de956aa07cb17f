package se.digipunkt.server.places;

import io.micronaut.core.annotation.Introspected;

/// When a place was first written down here.
///
/// @param at milliseconds since 1970
@Introspected
record FirstChange(String place, long at) {}

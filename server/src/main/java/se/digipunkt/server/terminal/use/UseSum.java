package se.digipunkt.server.terminal.use;

import io.micronaut.core.annotation.Introspected;

/// How often something was used at a place in some days.
@Introspected
record UseSum(String place, String what, String value, long times) {}

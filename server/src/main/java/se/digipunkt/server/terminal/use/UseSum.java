package se.digipunkt.server.terminal.use;

import io.micronaut.core.annotation.Introspected;

/// How often something was used at some places in some days.
@Introspected
record UseSum(String what, String value, long times) {}

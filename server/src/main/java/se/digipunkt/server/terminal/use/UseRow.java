package se.digipunkt.server.terminal.use;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/// How often something was used at a place on a day.
///
/// @param day ISO, blank where it is not known
/// @param what code of a [Kind]
/// @param value a code of that kind; blank where there is but one
@MappedEntity("terminal_use")
record UseRow(@Id String place, String day, String what, String value, long times) {}

/// Stretches of time, and Sweden's clock and holidays.
///
/// Part of `places`. A [Span] is a pair of moments, so days of 23 and 25 hours count right by
/// themselves; what people write as days and clock times becomes moments in [SwedishTime], the one
/// place that knows the rule for times that do not exist or occur twice. [Spans] are always sorted,
/// apart from each other and never empty pieces, so that two equal sets of minutes are equal.
@NullMarked
package se.digipunkt.server.places.time;

import org.jspecify.annotations.NullMarked;

/// Who is within reach of help that is open, and for how long: inhabitants by their way to the
/// nearest point that gives so many hours a week in a period.
///
/// Door: [Coverage]. Invariants: a figure never stands without its method, its year and the words
/// *not comparable with Pipos*; thresholds are inclusive; who lives outside of all localities is
/// told as a remainder, by municipality, and counts neither as reached nor as not; a point without
/// a position, or without an hour, reaches nobody and is listed. How long a point is open is asked
/// of `places` alone.
@NullMarked
package se.digipunkt.server.coverage;

import org.jspecify.annotations.NullMarked;

/// Who is how far from help: distance and reach, without database or clock.
///
/// Part of `coverage`. [Reach] tells how far every spot has to the nearest of some points, and so
/// how many people any distance reaches; [WhereNext] which further places would reach most.
/// Invariants: thresholds are inclusive; where there is no point nobody is reached; what is
/// nobody's (a spot whose inhabitants nobody knows) counts as nobody and is still told its way.
@NullMarked
package se.digipunkt.server.coverage.reach;

import org.jspecify.annotations.NullMarked;

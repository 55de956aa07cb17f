/// What became of the promised access time of points, for people and programs.
///
/// Part of `fleet`; nothing calls it. Invariants: a point without a kiosk is in no share; a period
/// that goes on is counted until yesterday, for what is still to come is not unknown but to come;
/// every figure of a page stands in its table, so that the charts can be left out.
@NullMarked
package se.digipunkt.server.fleet.figures;

import org.jspecify.annotations.NullMarked;

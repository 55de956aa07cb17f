/// What may be shown without pointing at anyone.
///
/// Door: [Disclosure]. It is given everything that is published together as [Counts], counts of
/// people and the sums between them, and tells which counts must be hidden. Invariants: counts from
/// 1 to below the threshold are hidden and zero is shown; a hidden count can be bounded by nobody
/// to an interval narrower than the threshold, though they know every shown count, every sum, that
/// counts are whole and that no hidden count is zero. It does not yet know what other reports show:
/// other levels, months that add to quarters, and earlier editions. Knows no capability.
@NullMarked
package se.digipunkt.server.disclosure;

import org.jspecify.annotations.NullMarked;

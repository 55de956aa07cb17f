/// The figures of help given, for signed-in people: a page for a point, a municipality and the
/// region whose charts are tables, the same as a file, and *my month* of a point on one sheet.
///
/// Built on the door above ([se.digipunkt.server.guidance.Guidance]), which does not know it.
/// Invariants: questions, attendances and occasions are never added to each other, and attendances
/// not over errands either, so totals are read by themselves; who was not asked, who did not answer
/// and what is not known stand apart; nothing reported is never told as zero.
@NullMarked
package se.digipunkt.server.guidance.figures;

import org.jspecify.annotations.NullMarked;

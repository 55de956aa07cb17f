/// Help given: the records, the errand list, corrections, totals and the figures made of them.
///
/// Door: [Guidance]. Invariants: a record is never changed but to forget, a correction is a new
/// record that points at it, and of a chain at most one is in force; totals change in the same
/// transaction as the record ([Totals]) and are what a recount finds ([Recount]); attendances are
/// never summed over errands; there is no column that could hold a name; a record forgets its exact
/// moment, age and gender ([Coarsening]). What cannot be counted is told ([Taking.SetAside]), never
/// dropped. Uses `places`.
@NullMarked
package se.digipunkt.server.guidance;

import org.jspecify.annotations.NullMarked;

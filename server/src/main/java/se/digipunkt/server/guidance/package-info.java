/// Help given: the records, the errand list, corrections, daily totals and the figures made of
/// them.
///
/// Door: [Guidance]. Invariants: a record is never changed, a correction is a new record that
/// points at it, and of a chain at most one is in force; daily totals change in the same
/// transaction as the record; attendances are never summed over errands; there is no column that
/// could hold a name. What cannot be counted is told ([Taking.SetAside]), never dropped. Uses
/// `places`, and the desk module through its interface.
@NullMarked
package se.digipunkt.server.guidance;

import org.jspecify.annotations.NullMarked;

/// Help that is told late and in bulk: a week's tally sheet in one form, the same on paper, and
/// files of earlier records.
///
/// Inside `guidance`, on its door; nothing there knows this. Invariants: all or nothing, with every
/// fault at its cell or line; what is sent twice counts once (a sheet by its form, a row of a file
/// by its id); only days, never moments; only what was in the errand list on that day; there is no
/// field that could take a name.
@NullMarked
package se.digipunkt.server.guidance.sheet;

import org.jspecify.annotations.NullMarked;

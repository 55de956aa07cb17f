/// Help given as files for others: Digidel's survey, the National Library's yearly survey, figures
/// as tidy CSV.
///
/// Inside `guidance`, on its door; nothing there knows this. Invariants: only for signed-in people
/// with a right to the scope, since nothing small is hidden in them; never age or gender beside
/// anything else, never a moment; what cannot be known is blank and says so; each file has a
/// description of its columns, as a page and as CSVW; no cell is a formula; a file is made while it
/// is sent.
@NullMarked
package se.digipunkt.server.guidance.exports;

import org.jspecify.annotations.NullMarked;

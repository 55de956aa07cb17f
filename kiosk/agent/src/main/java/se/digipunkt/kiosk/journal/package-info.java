/// The local log of a kiosk: entries written once, in order, copied to the server verbatim.
///
/// Door: [se.digipunkt.kiosk.journal.Journal], on one SQLite file in the kiosk's data folder.
/// Invariants: an entry that has been given a number is on the disk; nothing unsent is ever
/// removed; what was acknowledged stays 35 days of *server* time, for the local clock may be
/// decades wrong; one agent at a time; a corrupt file is put aside and never stops a kiosk. When
/// the server tells that the two histories differ, a new journal begins with everything that
/// differs and the old one is kept beside it. Knows nothing but the protocol.
@NullMarked
package se.digipunkt.kiosk.journal;

import org.jspecify.annotations.NullMarked;

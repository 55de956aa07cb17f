/// The kiosks' endpoints: enrolment and sync. Copies each journal once, in order, and hands every
/// entry to its capability exactly once.
///
/// Door: [Intake]. Invariants: the answer comes after the commit; an entry is known by journal and
/// number and by the hash of its canonical form, which outlives its detail; nothing is stored
/// behind an entry that differs; what a fork has moved counts once ([Origins]), help where it was
/// written ([Elsewhere]); a journal belongs to the kiosk that brought it first; an entry that
/// cannot be counted is set aside and tried again by a newer program, a correction when its record
/// has come ([Waiting]), and never blocks the journal. One writer commits many requests together
/// ([CommitQueue]). Settings are gathered in `intake.told`.
@NullMarked
package se.digipunkt.server.intake;

import org.jspecify.annotations.NullMarked;

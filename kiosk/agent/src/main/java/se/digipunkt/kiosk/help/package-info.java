/// The call for help: a resident asks for a person, by the button on the screen or the one beside
/// it, and somebody comes, or is told honestly that nobody does.
///
/// Door: [HelpCalls]. Invariants: one call at a time, and none rings for longer than a minute;
/// every call that has begun ends in the journal, also over a restart; the lamp shows what the call
/// is. A card without room costs the entry, never the call. Neighbours: `terminal` calls, `desk`
/// answers, both hear of every change at once.
@NullMarked
package se.digipunkt.kiosk.help;

import org.jspecify.annotations.NullMarked;

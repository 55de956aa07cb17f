/// The errand list: what help can be about, from which day on, and what it is called.
///
/// Inside `guidance`, whose door tells it; its own is [ErrandLists]. Invariants: a code never
/// changes its meaning and is never used again; a list changes at midnight only and from tomorrow
/// at the earliest, so that no kiosk has seen the version that a change makes; the version is how
/// many days have changed the list, counted from one. An older version stays valid for ever: what
/// was in the list once is known.
@NullMarked
package se.digipunkt.server.guidance.errands;

import org.jspecify.annotations.NullMarked;

/// The kiosks for people and programs: the list, a page for each with what is ill in words and what
/// to do about it, codes for new ones, PINs, the end of one.
///
/// Part of `fleet`; nothing calls it. Invariants: operators see all kiosks, coordinators their
/// municipality's; secrets are shown once; what a kiosk never told is said to be unknown.
@NullMarked
package se.digipunkt.server.fleet.kiosks;

import org.jspecify.annotations.NullMarked;

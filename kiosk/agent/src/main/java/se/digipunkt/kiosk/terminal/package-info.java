/// The residents' screen: what they can get help with, where help is and when, in their language
/// and in large type.
///
/// Works from the settings that the server told last, so also without a network, and says plainly
/// what it does not know. It leaves no trace: no cookie, no storage, no log of who asked for what;
/// the language stands in the address. Opening hours are shown as a week when they are one, else as
/// they were written ([WeeklyHours]). Uses settings; no door: nothing else calls it.
@NullMarked
package se.digipunkt.kiosk.terminal;

import org.jspecify.annotations.NullMarked;

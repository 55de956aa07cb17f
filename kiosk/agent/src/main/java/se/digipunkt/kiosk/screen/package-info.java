/// The screen's supervisor: owns the life of the kiosk browser, from an empty profile to nothing
/// being left of it.
///
/// Door: [se.digipunkt.kiosk.screen.Screen]. It starts the browser on a new folder, watches it over
/// the DevTools protocol through a pipe that nobody else can reach, replaces it when it has ended,
/// frozen or shows nothing, opens allowed sites and refuses everything else, counts down when
/// nobody does anything, and forgets: kills the browser, deletes its folder, begins anew. All of it
/// happens on one thread. Without a display there is no screen, and the agent goes on without.
/// Nothing here writes down where somebody was: no address of a page is logged. Uses device and
/// settings; what a session means to others they tell through [se.digipunkt.kiosk.screen.Visitor].
@NullMarked
package se.digipunkt.kiosk.screen;

import org.jspecify.annotations.NullMarked;

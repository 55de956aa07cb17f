/// What kiosks are told, so that they can work alone for 90 days.
///
/// Part of `intake`. [SettingsGatherer] gathers it from the capabilities and keeps it until
/// something that it depends on has changed: the number of changes of places and the day tell, both
/// asked for each time, so that no change is missed, whichever server made it. What is promised is
/// reckoned by `places` alone; here it is only written down in minutes ([ToldTime]) for weeks that
/// begin on a Monday ([Weeks]).
@NullMarked
package se.digipunkt.server.intake.told;

import org.jspecify.annotations.NullMarked;

/// What the kiosk tells people of what is promised: is it open, is somebody there to help, when
/// next, and where the bus is.
///
/// Door: [Outlook]. Everything rests on the intervals that the server has told (`settings`):
/// nothing is reckoned here from rules, so that kiosk and server never differ. Where the kiosk
/// cannot know (its clock is not set, or the days that it was told about are over), it says so and
/// claims nothing. Times are Europe/Stockholm.
@NullMarked
package se.digipunkt.kiosk.outlook;

import org.jspecify.annotations.NullMarked;

/// What the server has told this kiosk, kept so that it can work alone for 90 days.
///
/// Door: [se.digipunkt.kiosk.settings.Told]. Small files in the kiosk's data folder: the settings,
/// the identity (readable by its owner alone, never logged), what its desk has closed and, until
/// enrolment is answered, its nonce, and which code was refused. Each is replaced whole: a power
/// cut leaves the old one or the new one.
@NullMarked
package se.digipunkt.kiosk.settings;

import org.jspecify.annotations.NullMarked;

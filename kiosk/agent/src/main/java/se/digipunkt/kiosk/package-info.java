/// The program on the Raspberry Pi: one small web server for the terminal and the desk, beside a
/// journal that never loses an entry though power and network come and go.
///
/// [se.digipunkt.kiosk.KioskAgent] starts it; [se.digipunkt.kiosk.Parts] puts it together and is
/// the only place that reads the clock, the randomness and the environment of the machine. The
/// agent starts and stays up without a server, without a network and without the right time.
@NullMarked
package se.digipunkt.kiosk;

import org.jspecify.annotations.NullMarked;

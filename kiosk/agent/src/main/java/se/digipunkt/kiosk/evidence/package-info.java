/// Evidence that the point was alive, what time it lives in and how it is connected: what
/// availability is counted from.
///
/// Door: [se.digipunkt.kiosk.evidence.Evidence]. One open interval stands beside the journal and
/// grows each minute; it becomes an entry when the terminal or the connection changes, within each
/// hour, at a clean stop, and after a power cut at the next start. No interval ever covers time
/// asleep or off: what is not in one is *down*, once the journal has come through. Nothing here
/// goes by the wall clock. [se.digipunkt.kiosk.evidence.MeasuredLinks] measures the connection now
/// and then, by what [se.digipunkt.kiosk.evidence.LinkProbe] asks of our own server.
@NullMarked
package se.digipunkt.kiosk.evidence;

import org.jspecify.annotations.NullMarked;

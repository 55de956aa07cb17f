/// Evidence that the point was alive: what availability is counted from.
///
/// Door: [se.digipunkt.kiosk.evidence.Evidence]. One open interval stands beside the journal and
/// grows each minute; it becomes an entry when the terminal or the connection changes, within each
/// hour, at a clean stop, and after a power cut at the next start. No interval ever covers time
/// asleep or off: what is not in one is *down*, once the journal has come through.
@NullMarked
package se.digipunkt.kiosk.evidence;

import org.jspecify.annotations.NullMarked;

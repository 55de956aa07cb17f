/// The staff's page on the kiosk: the desk module on the kiosk's own journal, so that it works
/// without a network.
///
/// Opened by a PIN whose hash the server sets; five wrong tries begin a pause that grows and
/// outlives a restart, and a session ends after hours without a tap. The kiosk answers only to its
/// own host names (a page elsewhere could otherwise rebind a name to it) and takes changes only
/// from its own pages. A tap is one entry of the journal however often it is sent, and an answer
/// means that it is on the disk; what is told of it later is a correction, decided and written in
/// one step, so that several desks stay right. On a bus it knows the stop. What fails, on any page,
/// is told here in the reader's language. Uses journal and settings; no door: nothing else calls
/// it.
@NullMarked
package se.digipunkt.kiosk.desk;

import org.jspecify.annotations.NullMarked;

/// The demo: a server, a DigidelCenter's kiosk and a book bus's kiosk as three processes in one
/// data folder, with 60 days of sample guidance written through the real protocol.
///
/// Door: [Demo]. Invariants: everything in it is marked as sample data; a second start continues
/// where the first one ended; Ctrl-C ends all processes.
@NullMarked
package se.digipunkt.provisioning.demo;

import org.jspecify.annotations.NullMarked;

/// The machine underneath: what it is, how long it has been up, what time it knows, how it is
/// connected, and what is wired to it: help button, lamp, presence sensor.
///
/// Door: [se.digipunkt.kiosk.device.Device]; a Raspberry Pi and a laptop are told apart at start or
/// by setting. The only package that may know the hardware, and the only user of Pi4J. Nothing here
/// may keep the agent from starting: what a machine does not tell is simply absent, and a pin that
/// is wrong, forbidden or silent is a word in the health.
@NullMarked
package se.digipunkt.kiosk.device;

import org.jspecify.annotations.NullMarked;

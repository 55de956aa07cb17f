/// The machine underneath: what it is, how long it has been up, what time it knows, how it is
/// connected.
///
/// Door: [se.digipunkt.kiosk.device.Device]; a Raspberry Pi and a laptop are told apart at start or
/// by setting. The only package that may know the hardware. Nothing here may keep the agent from
/// starting: what a machine does not tell is simply absent.
@NullMarked
package se.digipunkt.kiosk.device;

import org.jspecify.annotations.NullMarked;

package se.digipunkt.provisioning.architecture.bad.pinsindevice.kiosk.terminal;

import com.pi4j.PinOfBadExample;

record Terminal(PinOfBadExample pin) {}

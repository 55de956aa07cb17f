package se.digipunkt.provisioning.architecture.bad.arrowsofkiosk.kiosk.journal;

import se.digipunkt.provisioning.architecture.bad.arrowsofkiosk.kiosk.device.Device;

public record Journal(Device device) {}

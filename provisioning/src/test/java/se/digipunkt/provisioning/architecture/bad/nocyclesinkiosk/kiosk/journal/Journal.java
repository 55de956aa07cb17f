package se.digipunkt.provisioning.architecture.bad.nocyclesinkiosk.kiosk.journal;

import se.digipunkt.provisioning.architecture.bad.nocyclesinkiosk.kiosk.sync.Sync;

public record Journal(Sync other) {}

package se.digipunkt.provisioning.architecture.bad.nocyclesinkiosk.kiosk.sync;

import se.digipunkt.provisioning.architecture.bad.nocyclesinkiosk.kiosk.journal.Journal;

public record Sync(Journal other) {}

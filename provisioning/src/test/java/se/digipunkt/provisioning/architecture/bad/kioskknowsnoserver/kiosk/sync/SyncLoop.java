package se.digipunkt.provisioning.architecture.bad.kioskknowsnoserver.kiosk.sync;

import se.digipunkt.provisioning.architecture.bad.kioskknowsnoserver.server.intake.Intake;

record SyncLoop(Intake intake) {}

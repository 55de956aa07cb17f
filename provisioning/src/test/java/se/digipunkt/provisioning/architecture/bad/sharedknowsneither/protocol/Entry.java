package se.digipunkt.provisioning.architecture.bad.sharedknowsneither.protocol;

import se.digipunkt.provisioning.architecture.bad.sharedknowsneither.server.intake.Intake;

record Entry(Intake intake) {}

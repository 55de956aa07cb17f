package se.digipunkt.provisioning.architecture.bad.nocyclesinserver.server.fleet;

import se.digipunkt.provisioning.architecture.bad.nocyclesinserver.server.guidance.Guidance;

public record Fleet(Guidance other) {}

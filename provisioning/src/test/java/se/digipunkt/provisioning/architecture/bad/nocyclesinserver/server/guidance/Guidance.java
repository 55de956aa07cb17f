package se.digipunkt.provisioning.architecture.bad.nocyclesinserver.server.guidance;

import se.digipunkt.provisioning.architecture.bad.nocyclesinserver.server.fleet.Fleet;

public record Guidance(Fleet other) {}

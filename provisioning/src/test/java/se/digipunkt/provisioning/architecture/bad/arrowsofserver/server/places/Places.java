package se.digipunkt.provisioning.architecture.bad.arrowsofserver.server.places;

import se.digipunkt.provisioning.architecture.bad.arrowsofserver.server.fleet.Fleet;

public record Places(Fleet fleet) {}

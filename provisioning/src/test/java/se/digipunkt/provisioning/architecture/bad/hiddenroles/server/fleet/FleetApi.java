package se.digipunkt.provisioning.architecture.bad.hiddenroles.server.fleet;

public final class FleetApi {}

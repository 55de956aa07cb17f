package se.digipunkt.provisioning.architecture.bad.arrowsofserver.server.fleet;

public record Fleet(String kiosk) {}

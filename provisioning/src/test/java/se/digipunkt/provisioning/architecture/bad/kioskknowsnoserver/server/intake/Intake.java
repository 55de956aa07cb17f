package se.digipunkt.provisioning.architecture.bad.kioskknowsnoserver.server.intake;

public record Intake(String name) {}

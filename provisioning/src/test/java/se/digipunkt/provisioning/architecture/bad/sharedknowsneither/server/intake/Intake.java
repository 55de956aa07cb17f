package se.digipunkt.provisioning.architecture.bad.sharedknowsneither.server.intake;

public record Intake(String name) {}

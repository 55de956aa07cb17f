package se.digipunkt.provisioning.architecture.bad.modulesofserver.desk;

public record Tap(String errand) {}

package se.digipunkt.provisioning.architecture.bad.insidesofserver.server.places.hours;

public record OpeningHours(String text) {}

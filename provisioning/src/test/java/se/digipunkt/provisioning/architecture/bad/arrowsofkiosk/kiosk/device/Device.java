package se.digipunkt.provisioning.architecture.bad.arrowsofkiosk.kiosk.device;

public record Device(String model) {}

package se.digipunkt.provisioning.architecture.bad.serverknowsnokiosk.kiosk.journal;

public record Journal(String id) {}

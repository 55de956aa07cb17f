package se.digipunkt.server.places;

/// A book bus that carries a kiosk and drives rounds.
public record Bus(String id, String name, String municipality, boolean sample) implements Place {}

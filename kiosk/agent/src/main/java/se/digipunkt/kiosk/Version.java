package se.digipunkt.kiosk;

/// The version of this agent.
record Version(String text) {}

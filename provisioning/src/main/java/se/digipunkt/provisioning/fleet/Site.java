package se.digipunkt.provisioning.fleet;

/// Where a simulated kiosk stands.
///
/// @param place id of the point or bus
record Site(String place, boolean bus, Life life) {}

package se.digipunkt.server.finder;

import se.digipunkt.server.places.Position;

/// From where the way to help is counted.
///
/// @param id of a locality or a service point
/// @param municipality its name
record Origin(String id, String name, String municipality, Position position) {}

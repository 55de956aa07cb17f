package se.digipunkt.server.intake;

/// Where an entry was written: not always where the kiosk that brings it stands.
///
/// @param place id of the point or bus
/// @param kiosk that wrote it, as far as known: the time of its boots tells the entry's
record Written(String place, String kiosk) {}

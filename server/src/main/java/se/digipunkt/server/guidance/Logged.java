package se.digipunkt.server.guidance;

import se.digipunkt.server.common.KnownTime;

import java.time.Instant;

/// Where and when an entry about guidance was written.
///
/// @param journal the journal that holds it; with `seq` its identity for ever
/// @param place id of the point or bus of the kiosk
/// @param received when the server got it: no help was given later than that
public record Logged(String journal, long seq, String place, KnownTime time, Instant received) {}

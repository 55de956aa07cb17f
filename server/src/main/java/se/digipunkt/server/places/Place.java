package se.digipunkt.server.places;

/// Where a kiosk can stand and help can be given.
public sealed interface Place permits ServicePoint, Bus {

    /// Unique among points and buses together.
    String id();

    String name();

    /// Four-digit code; a bus has the one that it is based in.
    String municipality();

    /// True when it was made up, or its details were, for a demonstration.
    boolean sample();
}

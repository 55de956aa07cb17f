package se.digipunkt.server.places;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// Where a kiosk can stand and help can be given.
public sealed interface Place permits ServicePoint, Bus {

    /// Unique among points and buses together.
    String id();

    String name();

    /// Four-digit code; a bus has the one that it is based in.
    String municipality();

    /// The day on which it was put away, or null while it is in use. It keeps its id, its history
    /// and its figures.
    @Nullable LocalDate archivedOn();

    /// True when it is shown to nobody who looks for help.
    default boolean archived() {
        return archivedOn() != null;
    }

    /// True when it was in use on a day, or is after it: its figures of that time stay.
    default boolean inUseSince(LocalDate day) {
        LocalDate archived = archivedOn();
        return archived == null || !archived.isBefore(day);
    }

    /// True when it was made up, or its details were, for a demonstration.
    boolean sample();
}

package se.digipunkt.kiosk.settings;

import java.time.Instant;
import java.util.List;

/// When a place was to be open, had it not been closed.
public record ClosedHours(List<Time> access, List<Time> staffed) {

    /// From a moment until before another.
    public record Time(Instant from, Instant to) {}

    public ClosedHours {
        access = List.copyOf(access);
        staffed = List.copyOf(staffed);
    }
}

package se.digipunkt.kiosk.settings;

import java.util.Optional;

/// The planned halt at which staff have said that the bus stands; empty when they have not, or have
/// left, and at a place that is no bus.
@FunctionalInterface
public interface ToldHalt {

    /// @return the call's id
    Optional<String> call();
}

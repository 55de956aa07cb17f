package se.digipunkt.kiosk.settings;

import java.time.Instant;
import java.util.Optional;

/// What time it is, where the kiosk can know: a Raspberry Pi has no clock of its own, and one that
/// believes it is another day must not tell residents what is open.
@FunctionalInterface
public interface TrueTime {

    Optional<Instant> now();
}

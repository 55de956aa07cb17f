package se.digipunkt.server.places.declared;

import java.time.LocalDate;
import java.util.Set;

/// Tells on which days help was logged at a point: somebody was there.
public interface HelpLogged {

    /// @param last included
    Set<LocalDate> days(String point, LocalDate first, LocalDate last);
}

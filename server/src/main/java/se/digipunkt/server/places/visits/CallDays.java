package se.digipunkt.server.places.visits;

import java.time.LocalDate;
import java.util.Set;

/// Tells on which days people may have relied on a call.
public interface CallDays {

    /// @param call `round:stop:date`
    /// @return empty when the bus has no such call
    Set<LocalDate> of(String bus, String call);
}

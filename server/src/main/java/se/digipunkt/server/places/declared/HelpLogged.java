package se.digipunkt.server.places.declared;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// Tells when help was logged at points: somebody was there.
public interface HelpLogged {

    /// Help that was given at the point, on a day that is known; once for each part of a day.
    ///
    /// @param last included
    List<Help> at(Collection<String> points, LocalDate first, LocalDate last);

    record Help(String point, LocalDate day, Part part) {}

    /// As much of the moment of help as is never forgotten.
    enum Part {
        BEFORE_NOON,
        AFTER_NOON,

        /// Of help that was told for a day only.
        DAY
    }
}

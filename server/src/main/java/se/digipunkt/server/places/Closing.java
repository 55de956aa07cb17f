package se.digipunkt.server.places;

import se.digipunkt.server.access.Actor;

import java.time.LocalDate;
import java.util.Optional;

/// *Closed today* for who works at a point, wherever they say it.
public interface Closing {

    /// Today, when the point is closed and would be open otherwise.
    Optional<LocalDate> closedOn(String point);

    /// False when nothing more is open today that could be closed.
    boolean isAnythingOpenToday(String point);

    /// Closes for today. Said twice it is said once.
    ///
    /// @param reason a code
    /// @throws se.digipunkt.server.web.ProblemException `not-found`, `forbidden`, `validation` or
    ///   `nothing-open-today`
    void close(Actor actor, String point, String reason);

    /// Open after all, for the rest of the day. On another day than that nothing is done: a page
    /// may have been left open overnight.
    ///
    /// @throws se.digipunkt.server.web.ProblemException `not-found`, `forbidden` or
    ///   `exception-over`
    void open(Actor actor, String point, LocalDate day);
}

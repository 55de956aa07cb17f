package se.digipunkt.server.places;

import se.digipunkt.server.access.Actor;

import java.util.Optional;

/// *Closed today* for who works at a point, wherever they say it.
public interface Closing {

    /// The closure of doors and help that goes on.
    ///
    /// @return its id
    Optional<String> find(ServicePoint point);

    /// False when nothing more is open today that could be closed.
    boolean isAnythingOpenToday(String point);

    /// Closes for today. Said twice it is said once.
    ///
    /// @param reason a code
    /// @throws se.digipunkt.server.web.ProblemException `not-found`, `forbidden`, `validation` or
    ///   `nothing-open-today`
    void close(Actor actor, String point, String reason);

    /// Open after all.
    ///
    /// @throws se.digipunkt.server.web.ProblemException `not-found`, `forbidden` or
    ///   `exception-over`
    void withdraw(Actor actor, String point, String id);
}

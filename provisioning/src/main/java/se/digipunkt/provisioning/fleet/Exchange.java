package se.digipunkt.provisioning.fleet;

import java.time.Instant;
import java.util.List;

/// A kiosk talks to the server.
///
/// @param at true time
/// @param wall what its clock says
/// @param owner which of the life's enrolments the card has
/// @param offers journals in turn: all but the last are refused
/// @param answerLost the server has stored it, and the kiosk does not know
record Exchange(
        Instant at,
        String boot,
        long elapsed,
        Instant wall,
        String owner,
        List<Offer> offers,
        boolean answerLost) {

    Exchange {
        offers = List.copyOf(offers);
    }
}

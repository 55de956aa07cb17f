package se.digipunkt.kiosk.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.inject.Singleton;

import se.digipunkt.desk.DeskPlace;
import se.digipunkt.desk.Refusal;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.JournalFull;
import se.digipunkt.kiosk.outlook.Interval;
import se.digipunkt.kiosk.outlook.Outlook;
import se.digipunkt.kiosk.settings.OwnClosure;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.kiosk.settings.TrueTime;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.Reference;

import java.util.List;
import java.util.Optional;

/// *Closed today* in one tap, also without a network: an entry for the server, and kept here so
/// that the terminal says it at once.
@Singleton
final class Closing {

    private static final String NOT_GIVEN = "not-given";

    private final Journal journal;
    private final Told told;
    private final TrueTime time;
    private final Outlook outlook;

    Closing(Journal journal, Told told, TrueTime time, Outlook outlook) {
        this.journal = journal;
        this.told = told;
        this.time = time;
        this.outlook = outlook;
    }

    /// A bus is not closed: its calls are cancelled, by who plans them.
    boolean possible() {
        return told.settings()
                .filter(settings -> !settings.place().kind().equals("bus"))
                .isPresent();
    }

    /// True when nothing more is open today that could be closed.
    boolean isDone() {
        return time.now().isPresent() && outlook.closable().isEmpty();
    }

    /// Closes today: the whole day while nothing has opened yet, later what is left of it. Said
    /// twice here it is said once.
    ///
    /// @return why it was not stored
    synchronized Optional<Refusal> today(String reason) {
        boolean known = DeskPlace.REASONS.contains(reason) || reason.equals(NOT_GIVEN);
        if (!known || !possible()) {
            return Optional.of(Refusal.NOT_UNDERSTOOD);
        }
        if (time.now().isEmpty()) {
            return Optional.of(Refusal.NO_CLOCK);
        }
        try {
            Optional<Interval> closed = outlook.closable();
            closed.ifPresent(today -> close(today, reason));
            return closed.isPresent() || outlook.closure().isPresent()
                    ? Optional.empty()
                    : Optional.of(Refusal.CLOSED_ALREADY);
        } catch (JournalFull full) {
            return Optional.of(Refusal.NO_SPACE);
        }
    }

    private void close(Interval today, String reason) {
        ObjectNode fields =
                ProtocolJson.mapper()
                        .createObjectNode()
                        .put("what", "both")
                        .put("from", today.from().toString())
                        .put("to", today.to().toString())
                        .put("reason", reason);
        Reference entry = journal.append("closure", fields);
        told.close(
                new OwnClosure(
                        entry.toString(), today.from(), today.to(), reason, outlook.openIn(today)));
    }

    /// Open after all: all that was announced here and closes the place now. Once more changes
    /// nothing.
    ///
    /// @return why it was not stored
    synchronized Optional<Refusal> end(String reference) {
        List<OwnClosure> own = told.closures();
        if (own.stream().noneMatch(one -> one.reference().equals(reference))) {
            return Optional.empty();
        }
        try {
            own.stream()
                    .filter(one -> one.reference().equals(reference) || goesOn(one))
                    .forEach(this::takeBack);
            return Optional.empty();
        } catch (JournalFull full) {
            return Optional.of(Refusal.NO_SPACE);
        }
    }

    private boolean goesOn(OwnClosure closure) {
        return time.now().filter(closure::covers).isPresent();
    }

    private void takeBack(OwnClosure closure) {
        ObjectNode fields = ProtocolJson.mapper().createObjectNode();
        journal.append("closure-withdrawn", fields.put("closure", closure.reference()));
        told.reopen(closure.reference());
    }
}

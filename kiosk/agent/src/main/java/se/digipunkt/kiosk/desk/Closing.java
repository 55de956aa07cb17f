package se.digipunkt.kiosk.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.inject.Singleton;

import se.digipunkt.desk.DeskPlace;
import se.digipunkt.desk.Refusal;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.JournalFull;
import se.digipunkt.kiosk.outlook.Outlook;
import se.digipunkt.kiosk.settings.OwnClosure;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.kiosk.settings.TrueTime;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.Reference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// *Closed today* in one tap, also without a network: an entry for the server, and kept here so
/// that the terminal says it at once.
@Singleton
final class Closing {

    private static final ZoneId HERE = ZoneId.of("Europe/Stockholm");
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

    /// True when it is no news that the place is closed for the rest of the day.
    boolean isDone() {
        return outlook.isClosedToday();
    }

    /// Closes for the rest of the day. Said twice here it is said once.
    ///
    /// @return why it was not stored
    synchronized Optional<Refusal> today(String reason) {
        boolean known = DeskPlace.REASONS.contains(reason) || reason.equals(NOT_GIVEN);
        if (!known || !possible()) {
            return Optional.of(Refusal.NOT_UNDERSTOOD);
        }
        Optional<Instant> now = time.now();
        if (now.isEmpty()) {
            return Optional.of(Refusal.NO_CLOCK);
        }
        try {
            if (outlook.closure().isPresent()) {
                return Optional.empty();
            }
            if (isDone()) {
                return Optional.of(Refusal.CLOSED_ALREADY);
            }
            close(now.get(), reason);
            return Optional.empty();
        } catch (JournalFull full) {
            return Optional.of(Refusal.NO_SPACE);
        }
    }

    private void close(Instant now, String reason) {
        Instant from = now.truncatedTo(ChronoUnit.MINUTES);
        Instant midnight =
                LocalDate.ofInstant(now, HERE).plusDays(1).atStartOfDay(HERE).toInstant();
        ObjectNode fields =
                ProtocolJson.mapper()
                        .createObjectNode()
                        .put("what", "both")
                        .put("from", from.toString())
                        .put("to", midnight.toString())
                        .put("reason", reason);
        Reference entry = journal.append("closure", fields);
        told.close(new OwnClosure(entry.toString(), from, midnight, reason));
    }

    /// Open after all. Once more changes nothing.
    ///
    /// @return why it was not stored
    synchronized Optional<Refusal> end(String reference) {
        boolean known = told.closures().stream().anyMatch(one -> one.reference().equals(reference));
        if (!known) {
            return Optional.empty();
        }
        try {
            ObjectNode fields = ProtocolJson.mapper().createObjectNode();
            journal.append("closure-withdrawn", fields.put("closure", reference));
            told.reopen(reference);
            return Optional.empty();
        } catch (JournalFull full) {
            return Optional.of(Refusal.NO_SPACE);
        }
    }
}

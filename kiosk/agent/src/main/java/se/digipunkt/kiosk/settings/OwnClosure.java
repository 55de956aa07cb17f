package se.digipunkt.kiosk.settings;

import se.digipunkt.protocol.Reference;
import se.digipunkt.protocol.Settings;

import java.time.Instant;

/// A closure that this kiosk's desk announced: shown here at once, also before the server knows.
///
/// @param reference of its entry, `journal:seq`
/// @param reason a code
/// @param told true once the server has told it among its own exceptions
public record OwnClosure(String reference, Instant from, Instant to, String reason, boolean told) {

    /// One that was announced just now.
    public OwnClosure(String reference, Instant from, Instant to, String reason) {
        this(reference, from, to, reason, false);
    }

    OwnClosure asTold() {
        return new OwnClosure(reference, from, to, reason, true);
    }

    /// True when its entry is in that journal, not after a number.
    boolean isOf(String journal, long upTo) {
        return Reference.parse(reference)
                .filter(entry -> journal.equals(entry.journal()) && entry.seq() <= upTo)
                .isPresent();
    }

    /// True for the exception that the server has made of it, while that is as it was announced.
    public boolean isAnnouncedBy(Settings.DatedException exception) {
        return exception.effect().equals("closed")
                && exception.from().equals(from)
                && exception.to().equals(to);
    }

    public boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }
}

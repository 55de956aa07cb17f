package se.digipunkt.kiosk.settings;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Reference;
import se.digipunkt.protocol.Settings;

import java.time.Instant;

/// A closure that this kiosk's desk announced: shown here at once, also before the server knows.
///
/// @param reference of its entry, `journal:seq`
/// @param reason a code
/// @param told true once the server has told it among its own exceptions
/// @param closed what it closes, to be open again when it is taken back: the server tells hours
///   without it by then. Null where the hours were not known
public record OwnClosure(
        String reference,
        Instant from,
        Instant to,
        String reason,
        boolean told,
        @Nullable ClosedHours closed) {

    /// One that was announced just now.
    public OwnClosure(
            String reference,
            Instant from,
            Instant to,
            String reason,
            @Nullable ClosedHours closed) {
        this(reference, from, to, reason, false, closed);
    }

    OwnClosure asTold() {
        return new OwnClosure(reference, from, to, reason, true, closed);
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

    /// True for one of the same time.
    public boolean isSameTimeAs(OwnClosure other) {
        return from.equals(other.from) && to.equals(other.to);
    }

    public boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }
}

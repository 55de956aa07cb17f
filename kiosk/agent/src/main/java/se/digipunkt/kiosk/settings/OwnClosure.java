package se.digipunkt.kiosk.settings;

import java.time.Instant;

/// A closure that this kiosk's desk announced: shown here at once, also before the server knows.
///
/// @param reference of its entry, `journal:seq`
/// @param reason a code
public record OwnClosure(String reference, Instant from, Instant to, String reason) {

    public boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }
}

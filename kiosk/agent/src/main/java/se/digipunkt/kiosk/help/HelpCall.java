package se.digipunkt.kiosk.help;

import org.jspecify.annotations.Nullable;

import se.digipunkt.kiosk.journal.Moment;
import se.digipunkt.protocol.Coded;
import se.digipunkt.protocol.Reference;

import java.util.Objects;

/// A call for help.
///
/// @param id names it to pages
/// @param entry where it stands in the journal; null when there was no room for it
/// @param language the one that was shown on the screen, where that is known
/// @param at when it was made
/// @param since when it came to where it stands, in milliseconds of the boot
public record HelpCall(
        String id,
        @Nullable Reference entry,
        @Nullable String language,
        Moment at,
        Stand stand,
        long since) {

    public HelpCall {
        Objects.requireNonNull(id);
        Objects.requireNonNull(at);
        Objects.requireNonNull(stand);
    }

    /// What became of it.
    public enum Stand implements Coded {
        /// Heard, and not yet answered.
        CALLED,
        COMING,
        /// The person is there, or has been.
        ANSWERED,
        /// By who had called.
        CANCELLED,
        NOBODY_CAME,
        /// Nobody was promised to be there.
        OUTSIDE;

        @Override
        public String code() {
            return Coded.kebab(this);
        }

        /// True while somebody waits.
        public boolean lasts() {
            return this == CALLED || this == COMING;
        }
    }

    HelpCall now(Stand next, long elapsed) {
        return new HelpCall(id, entry, language, at, next, elapsed);
    }
}

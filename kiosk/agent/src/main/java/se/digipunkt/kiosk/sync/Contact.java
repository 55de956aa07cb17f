package se.digipunkt.kiosk.sync;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Coded;

import java.time.Instant;

/// How kiosk and server stand with each other.
///
/// @param lastAnswer the server's time at its last answer since the agent started
/// @param setAside entries of this kiosk that the server holds but could not count
/// @param problem why the last try failed; null when it did not
public record Contact(
        State state, @Nullable Instant lastAnswer, int setAside, @Nullable String problem) {

    public enum State implements Coded {
        /// No identity and no code to get one with.
        CODE_MISSING,
        /// A code, and no answer to it yet.
        ENROLLING,
        /// The server does not take the code, and will not.
        CODE_REFUSED,
        ENROLLED,
        /// An operator has taken this kiosk out of use.
        REVOKED,
        /// The server does not know the token: another server, or one that was begun anew.
        UNKNOWN;

        @Override
        public String code() {
            return Coded.kebab(this);
        }
    }

    Contact failed(String why) {
        return new Contact(state, lastAnswer, setAside, why);
    }

    Contact refused(State how, String slug) {
        return new Contact(how, lastAnswer, setAside, slug);
    }

    Contact answered(Instant serverTime, int nowSetAside) {
        return new Contact(State.ENROLLED, serverTime, nowSetAside, null);
    }

    Contact enrolled() {
        return new Contact(State.ENROLLED, lastAnswer, setAside, null);
    }
}

package se.digipunkt.kiosk.desk;

import se.digipunkt.desk.Sending;

/// What the desk has to know of how kiosk and server stand with each other.
@FunctionalInterface
public interface Uplink {

    Now now();

    /// The states that sync tells, by the same names.
    enum Stand {
        CODE_MISSING,
        ENROLLING,
        CODE_REFUSED,
        ENROLLED,
        REVOKED,
        UNKNOWN
    }

    /// @param well true unless the last try to reach the server failed
    /// @param setAside entries of this kiosk that the server holds but could not count
    record Now(Stand stand, boolean well, int setAside) {

        /// The network is named only when it is to blame: what was just logged goes in a moment.
        Sending sending(int unsent) {
            return switch (stand) {
                case REVOKED -> Sending.REVOKED;
                case UNKNOWN -> Sending.UNKNOWN;
                case ENROLLED ->
                        unsent == 0 ? Sending.ALL : well ? Sending.UNDER_WAY : Sending.WAITING;
                case CODE_MISSING, ENROLLING, CODE_REFUSED ->
                        unsent == 0 ? Sending.ALL : Sending.WAITING;
            };
        }
    }
}

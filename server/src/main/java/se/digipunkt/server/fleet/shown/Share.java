package se.digipunkt.server.fleet.shown;

import se.digipunkt.server.fleet.availability.Minutes;

/// How much of the promised time worked, in thousandths: from what is known to have worked, to that
/// and all that may have. Rounded outwards, so that it never claims more than is known.
public record Share(long low, long high) {

    private static final long WHOLE = 1000;

    /// @param minutes of which some are promised
    static Share of(Minutes minutes) {
        long low = minutes.working() * WHOLE / minutes.promised();
        if (minutes.unknown() == 0) {
            return new Share(low, low);
        }
        long most = (minutes.working() + minutes.unknown()) * WHOLE;
        return new Share(low, Math.ceilDiv(most, minutes.promised()));
    }
}

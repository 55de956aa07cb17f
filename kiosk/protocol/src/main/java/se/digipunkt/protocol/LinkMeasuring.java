package se.digipunkt.protocol;

import org.jspecify.annotations.Nullable;

/// How a kiosk measures its connection, and when it calls it good. A kiosk goes by values of its
/// own for what is absent.
///
/// @param timesPerDay measurements; 0 for none. On a bus also one at each halt that staff tell
/// @param downKibibytes fetched in one
/// @param upKibibytes sent in one
/// @param metered true where what is transferred costs: round trip and loss only. Absent: as the
///   kiosk finds out
/// @param goodDownKbps good enough for bank and authority errands from here on
/// @param goodRttMillis and up to here
public record LinkMeasuring(
        @Nullable Integer timesPerDay,
        @Nullable Integer downKibibytes,
        @Nullable Integer upKibibytes,
        @Nullable Boolean metered,
        @Nullable Integer goodDownKbps,
        @Nullable Integer goodRttMillis) {

    public static final int MOST_TIMES_PER_DAY = 24;
    public static final int MOST_DOWN_KIBIBYTES = 1024;
    public static final int MOST_UP_KIBIBYTES = 512;

    /// Nothing is told.
    public static final LinkMeasuring UNTOLD =
            new LinkMeasuring(null, null, null, null, null, null);
}

package se.digipunkt.server.guidance;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.common.KnownTime;

import java.time.Instant;

/// Where and when an entry about guidance was written.
///
/// @param journal the journal that holds it; with `seq` its identity for ever
/// @param place id of the point or bus of the kiosk
/// @param received when the server got it: no help was given later than that
/// @param written what its time is reckoned from; null for what was told to the server itself
public record Logged(
        String journal,
        long seq,
        String place,
        KnownTime time,
        Instant received,
        @Nullable Written written) {

    public Logged(String journal, long seq, String place, KnownTime time, Instant received) {
        this(journal, seq, place, time, received, null);
    }

    /// @param elapsed milliseconds since the boot
    public record Written(String boot, long elapsed) {}
}

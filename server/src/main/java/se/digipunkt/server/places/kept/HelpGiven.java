package se.digipunkt.server.places.kept;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Tells what help was given, as far as it shows where a bus was.
public interface HelpGiven {

    /// Help from a bus that was logged at its exact time, where the stop or call is known.
    ///
    /// @param last included
    List<Help> fromBus(String bus, LocalDate first, LocalDate last);

    /// @param at null when the moment was known, and is forgotten by now
    record Help(
            Reference entry,
            LocalDate day,
            @Nullable String call,
            @Nullable String stop,
            @Nullable Instant at) {}
}

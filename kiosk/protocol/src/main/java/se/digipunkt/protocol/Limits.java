package se.digipunkt.protocol;

import java.time.Duration;

/// How long something holds, for kiosk and server alike: where the two differed, help would count
/// at another stop, or on another day, than the page showed.
public final class Limits {

    /// A visit goes on for so long after the last help.
    public static final Duration VISIT_AFTER_HELP = Duration.ofHours(1);

    /// Nobody stands longer at one stop: a bus that nobody said has left is there no more.
    public static final Duration LONGEST_STOP = Duration.ofHours(6);

    /// A page that tells a longer age may have had its clock changed under it: then only the day
    /// counts, and as an estimate.
    public static final Duration BELIEVABLE_AGE = Duration.ofDays(7);

    private Limits() {}
}

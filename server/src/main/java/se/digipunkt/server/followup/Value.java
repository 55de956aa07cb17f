package se.digipunkt.server.followup;

/// A figure of the report. Hidden and unknown are states of their own, never 0 or blank.
public sealed interface Value {

    /// Counted from everything that was reported.
    record Exact(long number) implements Value {}

    /// Known, but small enough to point at someone, or able to give away another that is.
    record Hidden() implements Value {}

    /// Nobody has reported.
    record Unknown() implements Value {}
}

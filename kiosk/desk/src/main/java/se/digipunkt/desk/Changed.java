package se.digipunkt.desk;

/// What became of a change to records that were logged.
public sealed interface Changed {

    /// @param reference of the record that stands now
    record Stored(String reference) implements Changed {}

    record Refused(Refusal why) implements Changed {}
}

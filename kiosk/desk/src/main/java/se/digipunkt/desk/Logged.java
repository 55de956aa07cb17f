package se.digipunkt.desk;

/// What became of a tap.
public sealed interface Logged {

    /// @param reference names the record for [TapLog#undo]
    record Stored(String reference, String errand) implements Logged {}

    record Refused(Refusal why) implements Logged {}
}

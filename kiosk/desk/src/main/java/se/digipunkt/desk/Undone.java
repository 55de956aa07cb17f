package se.digipunkt.desk;

/// What became of an undo.
public sealed interface Undone {

    record Removed(String reference) implements Undone {}

    record Refused(Refusal why) implements Undone {}
}

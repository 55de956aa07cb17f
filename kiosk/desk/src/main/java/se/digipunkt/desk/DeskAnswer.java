package se.digipunkt.desk;

/// The JSON answer to a tap or an undo that was stored.
public record DeskAnswer(String reference, DeskState state) {}

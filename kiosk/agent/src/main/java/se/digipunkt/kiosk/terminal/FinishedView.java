package se.digipunkt.kiosk.terminal;

/// Whether somebody got done what they came for.
///
/// @param theme that they are asked about
record FinishedView(Frame frame, ThemeView theme) {}

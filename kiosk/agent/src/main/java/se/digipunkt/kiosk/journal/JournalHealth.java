package se.digipunkt.kiosk.journal;

/// How the journal is.
///
/// @param bytes size of its files
/// @param ballast true while the ballast file stands ready for a full disk
/// @param full true from a write that found no room to the next that did
/// @param putAside corrupt journal files that lie beside it
public record JournalHealth(long bytes, boolean ballast, boolean full, int putAside) {}

package se.digipunkt.desk;

/// Where a tap is kept: the kiosk's journal, or the server's guidance. When a method returns
/// without a refusal, what it tells is on the disk.
public interface TapLog {

    /// Logs a tap, once for each [Tap#id()].
    Logged log(Tap tap);

    /// Removes what was logged, by the reference that [Logged.Stored] gave; again changes nothing.
    Undone undo(String reference);

    /// Today's tally and what is on its way.
    DeskState state();
}

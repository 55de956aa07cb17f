package se.digipunkt.server.guidance;

/// What became of an entry about guidance.
public sealed interface Taking {

    /// Why a correction is set aside whose record has not come.
    String NOT_YET = "corrects-unknown";

    /// Stored, and in the daily totals when its day is known.
    record Taken() implements Taking {}

    /// Not counted now; it may be after a new errand list or when what it corrects has come.
    ///
    /// @param reason code for operators, for example `unknown-errand`
    record SetAside(String reason) implements Taking {}
}

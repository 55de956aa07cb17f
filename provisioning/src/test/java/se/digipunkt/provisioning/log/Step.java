package se.digipunkt.provisioning.log;

/// What happens to the kiosk, its cards, the network or the server. Numbers choose among what there
/// is, by remainder.
sealed interface Step {

    record Tap(int card, int times) implements Step {}

    record UnknownErrand(int card) implements Step {}

    record Undo(int card, int which) implements Step {}

    /// @param all every journal that the card holds, else the current one
    record Syncs(int card, Fault fault, boolean all) implements Step {}

    record Restart(int card) implements Step {}

    /// An old request arrives once more.
    record Replay(int card, int which) implements Step {}

    record CopyCard(int card) implements Step {}

    record SetBackCard(int card, int copy) implements Step {}

    record CloneCard(int card) implements Step {}

    record CopyServer() implements Step {}

    record RestoreServer(int copy) implements Step {}

    /// @param place one of the places that there are
    record Reenrol(int card, int place) implements Step {}
}

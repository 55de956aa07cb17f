package se.digipunkt.kiosk.screen;

import java.util.Optional;

/// What the screen tells others about the one who stands before it, and asks them. Called on the
/// screen's thread: must be quick. Never told: where they are, and what they do there.
public interface Visitor {

    /// Nobody listens.
    Visitor NOBODY = new Visitor() {};

    /// Somebody touches, types or scrolls; at most about once a second.
    ///
    /// @param onSite true while a site is visited, whose language and theme nobody knows
    default void touched(boolean onSite) {}

    /// They say that they are finished.
    ///
    /// @return a path of the terminal to show before they are forgotten, a question perhaps; empty
    ///   to forget at once
    default Optional<String> finished(String language) {
        return Optional.empty();
    }

    /// They have done nothing for too long and are about to be forgotten.
    default void left() {}

    /// They ask for help, from a site.
    default void callsForHelp(String language) {}

    /// What is to be said of their call, in their language; empty without one.
    default Optional<String> callState(String language) {
        return Optional.empty();
    }
}

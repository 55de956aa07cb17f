package se.digipunkt.kiosk.terminal;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.TerminalAid;

import java.util.Set;

/// How somebody uses the terminal at a moment.
///
/// @param language that the page is in; null where it is not one of ours
/// @param theme that is looked at; null on other pages
public record Use(@Nullable String language, Set<TerminalAid> aids, @Nullable String theme) {

    public Use {
        aids = Set.copyOf(aids);
    }

    /// Of a site that is visited: nothing new is known.
    public static Use elsewhere() {
        return new Use(null, Set.of(), null);
    }
}

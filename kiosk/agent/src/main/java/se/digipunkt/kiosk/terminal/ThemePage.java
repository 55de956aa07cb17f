package se.digipunkt.kiosk.terminal;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The page of one theme.
///
/// @param here when somebody can help at this place
/// @param others the other themes
/// @param away that no site can be visited now; null when they can, as far as is known
record ThemePage(
        Frame frame,
        ThemeView theme,
        PlaceView here,
        List<ThemeView> others,
        @Nullable String away,
        boolean sample) {

    ThemePage {
        others = List.copyOf(others);
    }

    /// True for a text that nobody has reviewed, where the page does not say so of its language.
    boolean draft() {
        return theme.draft() && (theme.fallback() || !frame.draft());
    }
}

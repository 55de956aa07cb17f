package se.digipunkt.kiosk.terminal;

import java.util.List;

/// The page of one theme.
///
/// @param here when somebody can help at this place
/// @param others the other themes
record ThemePage(
        Frame frame, ThemeView theme, PlaceView here, List<ThemeView> others, boolean sample) {

    ThemePage {
        others = List.copyOf(others);
    }

    /// True for a text that nobody has reviewed, where the page does not say so of its language.
    boolean draft() {
        return theme.draft() && (theme.fallback() || !frame.draft());
    }
}

package se.digipunkt.kiosk.screen;

import java.util.function.Predicate;

/// How the browser stands on the screen.
enum ScreenMode {
    /// It fills the screen, and nothing else is to be reached.
    KIOSK,

    /// An ordinary window, beside what else a laptop shows.
    WINDOW,

    /// Without a screen, for tests.
    HEADLESS,

    /// No browser.
    NONE;

    /// @param told what the operator has set; `auto` finds out
    /// @param isPi true on a Raspberry Pi
    /// @param isSet whether an environment variable has a value
    /// @param isFound whether a program is there
    static ScreenMode of(
            String told, boolean isPi, Predicate<String> isSet, Predicate<String> isFound) {
        boolean display = isSet.test("WAYLAND_DISPLAY") || isSet.test("DISPLAY");
        return switch (told) {
            case "kiosk" -> KIOSK;
            case "window" -> WINDOW;
            case "headless" -> HEADLESS;
            case "off" -> NONE;
            case "", "auto" -> {
                if (isPi) {
                    yield display || isFound.test("cage") ? KIOSK : NONE;
                }
                yield display ? WINDOW : NONE;
            }
            default ->
                    throw new IllegalArgumentException(
                            "DIGIPUNKT_KIOSK_SCREEN is auto, kiosk, window, headless or off, not "
                                    + told);
        };
    }
}

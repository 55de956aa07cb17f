package se.digipunkt.desk;

import org.jspecify.annotations.Nullable;

/// The page that asks for the PIN.
///
/// @param placeName null before the kiosk has been enrolled
/// @param problem what went wrong, or null at the first try
/// @param minutes how long to wait, with [Problem#PAUSED]
/// @param waiting a tap of a page without its script, logged as soon as the PIN is right
public record PinView(
        String base,
        @Nullable String placeName,
        boolean sample,
        @Nullable Problem problem,
        long minutes,
        @Nullable Tap waiting) {

    /// What stands between staff and the desk.
    public enum Problem {
        NO_PIN("no-pin"),
        WRONG("wrong"),
        PAUSED("paused");

        private final String slug;

        Problem(String slug) {
            this.slug = slug;
        }

        public String slug() {
            return slug;
        }
    }

    /// False while no PIN can open the desk.
    public boolean asks() {
        return problem != Problem.NO_PIN;
    }
}

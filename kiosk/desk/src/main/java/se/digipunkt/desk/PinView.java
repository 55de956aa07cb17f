package se.digipunkt.desk;

import org.jspecify.annotations.Nullable;

/// The page that asks for the PIN.
///
/// @param placeName null before the kiosk has been enrolled
/// @param problem what went wrong, or null at the first try
/// @param minutes how long to wait, with [Problem#PAUSED]
/// @param waiting what was sent while the desk was locked
public record PinView(
        String base,
        @Nullable String placeName,
        boolean sample,
        @Nullable Problem problem,
        long minutes,
        Waiting waiting) {

    /// What was sent while the desk was locked.
    ///
    /// @param tap of a page without its script, logged as soon as the PIN is right
    /// @param help the form for a group or an earlier day as it was sent
    ///   (`application/x-www-form-urlencoded`): shown again when the PIN is right
    public record Waiting(@Nullable Tap tap, @Nullable String help) {

        public static final Waiting NOTHING = new Waiting(null, null);

        public static Waiting of(Tap tap) {
            return new Waiting(tap, null);
        }

        public static Waiting of(String help) {
            return new Waiting(null, help);
        }
    }

    /// What stands between staff and the desk.
    public enum Problem {
        NO_PIN("no-pin", false),

        /// Nobody has given the kiosk a code yet: without a server there is no PIN.
        NOT_ENROLLED("not-enrolled", false),

        /// It has a code, and the server has not answered yet.
        ENROLLING("enrolling", false),

        /// The server does not take its code.
        CODE_REFUSED("code-refused", false),
        WRONG("wrong", true),
        PAUSED("paused", true);

        private final String slug;
        private final boolean asks;

        Problem(String slug, boolean asks) {
            this.slug = slug;
            this.asks = asks;
        }

        public String slug() {
            return slug;
        }
    }

    /// False while no PIN can open the desk.
    public boolean asks() {
        return problem == null || problem.asks;
    }
}

package se.digipunkt.desk;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/// What stands around every page of the desk.
///
/// @param base the path under which the desk's routes stand, for example `/desk`
/// @param assets where the design system's files are, ending in a slash
/// @param user who has signed in; null on a kiosk, which is opened by its PIN
public record DeskFrame(String base, String assets, @Nullable DeskUser user) {

    private static final Set<String> OTHER_ON_THE_SERVER =
            Set.of(
                    "close.why",
                    "closed.told",
                    "day.none",
                    "logged.locked",
                    "away.text",
                    "measuring.here",
                    "refusal.no-space",
                    "refusal.not-found",
                    "stop.none",
                    "tally.counts",
                    "unsaved.locked");

    /// A kiosk's own desk.
    public static DeskFrame ofKiosk(String base) {
        return new DeskFrame(base, "/assets/", null);
    }

    /// The key of the words that are right here: where those of the kiosk speak of the kiosk, the
    /// server's end in `.server`.
    public String key(String key) {
        return user != null && OTHER_ON_THE_SERVER.contains(key) ? key + ".server" : key;
    }

    /// The key of why something was not stored.
    public String key(Refusal why) {
        return key("refusal." + why.slug());
    }
}

package se.digipunkt.server.places.kept;

/// What help says of a call; kept when the moments of that help are forgotten.
///
/// @param given in its time
/// @param atOnce in its first minutes
public record HelpKnown(boolean given, boolean atOnce) {

    public static final HelpKnown NONE = new HelpKnown(false, false);

    HelpKnown or(HelpKnown other) {
        return new HelpKnown(given || other.given, atOnce || other.atOnce);
    }
}

package se.digipunkt.protocol;

import java.util.regex.Pattern;

/// The shapes of identifiers that cross the wire.
public final class Ids {

    private static final Pattern UUID =
            Pattern.compile(
                    "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern PLACE = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");
    private static final Pattern MUNICIPALITY = Pattern.compile("[0-9]{4}");
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private Ids() {}

    public static boolean isUuid(String text) {
        return UUID.matcher(text).matches();
    }

    /// A service point's or bus's id: never `region` and never four digits, for those are scopes of
    /// their own.
    public static boolean isPlace(String text) {
        return PLACE.matcher(text).matches()
                && !text.equals("region")
                && !MUNICIPALITY.matcher(text).matches();
    }

    /// A code of a list: errand, theme, aid, reason.
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }
}

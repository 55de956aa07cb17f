package se.digipunkt.server.common;

import java.text.Collator;
import java.util.Locale;

/// The order of names in Swedish: å, ä and ö after z.
public final class Swedish {

    private Swedish() {}

    /// A new one for each use: a collator is not safe for threads, and making one is cheap.
    public static Collator order() {
        return Collator.getInstance(Locale.of("sv", "SE"));
    }
}

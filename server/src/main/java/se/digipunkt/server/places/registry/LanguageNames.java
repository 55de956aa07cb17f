package se.digipunkt.server.places.registry;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What languages are called, by those who speak them and by others.
public final class LanguageNames {

    /// Those that a place in Sápmi or along the Torne River has a name in.
    public static final List<String> OF_NAMES = List.of("se", "smj", "sma", "fit", "fi");

    /// Those that a form offers: Swedish, the national minorities' (lag 2009:724), sign language,
    /// and what is spoken most beside them.
    public static final List<String> OFFERED =
            List.of(
                    "sv", "se", "smj", "sma", "fit", "fi", "rom", "yi", "swl", "en", "ar", "so",
                    "ti", "uk", "fa", "prs", "kmr", "ckb", "ru", "pl", "de", "fr", "es", "th", "tr",
                    "am", "ur");

    /// Where the Java libraries know no name of its own.
    private static final Map<String, String> OWN =
            Map.ofEntries(
                    Map.entry("se", "davvisámegiella"),
                    Map.entry("smj", "julevsámegiella"),
                    Map.entry("sma", "åarjelsaemien gïele"),
                    Map.entry("fit", "meänkieli"),
                    Map.entry("rom", "romani ćhib"),
                    Map.entry("swl", "svenskt teckenspråk"),
                    Map.entry("prs", "دری"),
                    Map.entry("kmr", "kurmancî"),
                    Map.entry("ckb", "کوردیی ناوەندی"),
                    Map.entry("so", "Soomaali"),
                    Map.entry("ti", "ትግርኛ"));

    private LanguageNames() {}

    /// A language in its own words.
    ///
    /// @param tag BCP 47
    public static String own(String tag) {
        String known = OWN.get(tag);
        Locale locale = Locale.forLanguageTag(tag);
        return known == null ? locale.getDisplayName(locale) : known;
    }

    /// A language in the words of a reader's.
    public static String in(Locale reader, String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(reader);
    }
}

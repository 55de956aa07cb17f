package se.digipunkt.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A language of the terminal. Its place here is its place in the choice, after Swedish and those
/// with a legal right in the municipality.
///
/// The list grows with the program: a kiosk that does not know a language does not offer it.
public enum TerminalLanguage implements Coded {
    SWEDISH("sv", "Svenska"),
    EASY_SWEDISH("sv-simple", "Lätt svenska"),
    ENGLISH("en", "English"),
    FINNISH("fi", "Suomi"),
    MEANKIELI("fit", "Meänkieli"),
    NORTHERN_SAMI("se", "Davvisámegiella"),
    LULE_SAMI("smj", "Julevsámegiella"),
    ARABIC("ar", "العربية"),
    SOMALI("so", "Soomaali"),
    TIGRINYA("ti", "ትግርኛ"),
    UKRAINIAN("uk", "Українська"),
    PERSIAN("fa", "فارسی");

    private final String tag;
    private final String ownName;

    TerminalLanguage(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /// BCP 47.
    @Override
    public String code() {
        return tag;
    }

    /// What those who read it call it.
    public String ownName() {
        return ownName;
    }

    /// The value of `dir`.
    public String direction() {
        return this == ARABIC || this == PERSIAN ? "rtl" : "ltr";
    }

    public static Optional<TerminalLanguage> find(String tag) {
        return Coded.find(TerminalLanguage.class, tag);
    }

    /// All tags, in order.
    public static List<String> tags() {
        return Arrays.stream(values()).map(TerminalLanguage::code).toList();
    }
}

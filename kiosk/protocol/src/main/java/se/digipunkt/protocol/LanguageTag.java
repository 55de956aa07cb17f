package se.digipunkt.protocol;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// BCP 47 language with optional script and region, or in its easy form (`sv-simple`), and nothing
/// else. Only those that exist: a free tag could hold a name.
public final class LanguageTag {

    private static final int LONGEST = 11;

    /// ISO 639-1, and those of 639-3 that are spoken here: Meänkieli, the Sami languages, Romani,
    /// Kurdish, Dari, Assyrian, Swedish sign language.
    private static final Set<String> LANGUAGES =
            Stream.concat(
                            Arrays.stream(Locale.getISOLanguages()),
                            Stream.of(
                                    "fit", "sma", "smj", "sju", "sje", "sms", "smn", "rom", "rmu",
                                    "rmf", "kmr", "ckb", "prs", "aii", "syr", "swl", "sgn"))
                    .collect(Collectors.toUnmodifiableSet());

    /// Scripts of ISO 15924 that are several of Unicode's, or parts of one.
    private static final Set<String> MIXED_SCRIPTS = Set.of("Hans", "Hant", "Jpan", "Kore");

    /// Of the variants only the one that says *easy language*.
    private static final Set<String> VARIANTS = Set.of("", "simple");

    private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());

    private LanguageTag() {}

    /// The tag as it is usually spelt (`SV` becomes `sv`), or empty when it is none.
    public static Optional<String> find(String text) {
        Locale locale = Locale.forLanguageTag(text);
        return text.length() <= LONGEST
                        && LANGUAGES.contains(locale.getLanguage())
                        && isScript(locale.getScript())
                        && (locale.getCountry().isEmpty() || REGIONS.contains(locale.getCountry()))
                        && VARIANTS.contains(locale.getVariant().toLowerCase(Locale.ROOT))
                        && !locale.hasExtensions()
                        && locale.toLanguageTag().equalsIgnoreCase(text)
                ? Optional.of(usual(locale))
                : Optional.empty();
    }

    /// Java keeps a variant as it was written.
    private static String usual(Locale locale) {
        String tag = locale.toLanguageTag();
        return locale.getVariant().isEmpty()
                ? tag
                : tag.replace(locale.getVariant(), locale.getVariant().toLowerCase(Locale.ROOT));
    }

    private static boolean isScript(String code) {
        try {
            return code.isEmpty()
                    || MIXED_SCRIPTS.contains(code)
                    || Character.UnicodeScript.forName(code) != null;
        } catch (IllegalArgumentException noSuchScript) {
            return false;
        }
    }
}

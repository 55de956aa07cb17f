package se.digipunkt.protocol;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// BCP 47 language with optional script and region. Only languages that exist: a free tag could
/// hold a name.
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

    private LanguageTag() {}

    /// The tag as it is usually spelt (`SV` becomes `sv`), or empty when it is none.
    public static Optional<String> find(String text) {
        Locale locale = Locale.forLanguageTag(text);
        return text.length() <= LONGEST
                        && LANGUAGES.contains(locale.getLanguage())
                        && locale.toLanguageTag().equalsIgnoreCase(text)
                ? Optional.of(locale.toLanguageTag())
                : Optional.empty();
    }
}

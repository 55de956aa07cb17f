package se.digipunkt.server.web;

import io.micronaut.http.HttpRequest;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The languages of the server's pages, Swedish first.
public enum Language {
    SV("sv", "Svenska", "ltr"),
    EN("en", "English", "ltr"),
    AR("ar", "العربية", "rtl");

    static final String COOKIE = "digipunkt-language";

    private final String tag;
    private final String ownName;
    private final String direction;

    Language(String tag, String ownName, String direction) {
        this.tag = tag;
        this.ownName = ownName;
        this.direction = direction;
    }

    /// BCP 47.
    public String tag() {
        return tag;
    }

    /// The language's name in itself.
    public String ownName() {
        return ownName;
    }

    /// `ltr` or `rtl`.
    public String direction() {
        return direction;
    }

    /// What parts things that stand one after the other.
    public String comma() {
        return this == AR ? "، " : ", ";
    }

    /// How numbers and dates are written. Arabic with the digits that stand on every other paper
    /// and screen in Sweden.
    public Locale locale() {
        return Locale.forLanguageTag(
                switch (this) {
                    case SV -> "sv-SE";
                    case EN -> "en-SE";
                    case AR -> "ar-u-nu-latn";
                });
    }

    static Optional<Language> find(String tag) {
        return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
    }

    /// What the reader chose (`?lang=`, then the cookie), else what the browser prefers, else
    /// Swedish.
    public static Language of(HttpRequest<?> request) {
        return request.getParameters()
                .getFirst("lang")
                .flatMap(Language::find)
                .or(
                        () ->
                                request.getCookies()
                                        .findCookie(COOKIE)
                                        .flatMap(cookie -> find(cookie.getValue())))
                .or(() -> preferred(request.getHeaders().get("Accept-Language")))
                .orElse(SV);
    }

    private static Optional<Language> preferred(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .map(range -> range.getRange().split("-", 2)[0])
                    .flatMap(tag -> find(tag).stream())
                    .findFirst();
        } catch (IllegalArgumentException notALanguageList) {
            return Optional.empty();
        }
    }
}

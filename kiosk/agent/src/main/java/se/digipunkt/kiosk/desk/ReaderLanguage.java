package se.digipunkt.kiosk.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.DeskPage;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The language of whoever reads an answer that belongs to no page.
final class ReaderLanguage {

    /// Chosen on the desk, where alone it is kept.
    static final String COOKIE = "desk-language";

    /// The terminal keeps it in the address, also of the page that led here.
    private static final Pattern IN_ADDRESS =
            Pattern.compile("[?&]lang=([a-z]{2,3})(?:-simple)?(?:[&#]|$)");

    private ReaderLanguage() {}

    /// As chosen, else as the browser prefers, else Swedish.
    static String of(HttpRequest<?> request) {
        return inAddress(request.getUri().toString())
                .or(() -> inAddress(request.getHeaders().get("Referer")))
                .or(() -> request.getCookies().findCookie(COOKIE).map(Cookie::getValue))
                .or(() -> preferred(request.getHeaders().get("Accept-Language")))
                .map(DeskPage::language)
                .orElse(DeskPage.LANGUAGES.getFirst());
    }

    private static Optional<String> inAddress(@Nullable String address) {
        return Optional.ofNullable(address)
                .map(IN_ADDRESS::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1));
    }

    private static Optional<String> preferred(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .map(range -> range.getRange().split("-", 2)[0])
                    .filter(DeskPage.LANGUAGES::contains)
                    .findFirst();
        } catch (IllegalArgumentException notALanguageList) {
            return Optional.empty();
        }
    }
}

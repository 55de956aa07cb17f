package se.digipunkt.kiosk.terminal;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.TerminalLanguage;

import java.util.List;

/// What people need help with.
///
/// @param picture the end of its style
/// @param fallback true when the texts are Swedish because the chosen language has none
/// @param draft true when no speaker has reviewed them
record ThemeView(
        String code,
        String picture,
        String title,
        String text,
        boolean fallback,
        boolean draft,
        List<Site> sites) {

    /// @param address `https://www.1177.se`
    /// @param host `1177.se`
    /// @param yours true when it can be read in the chosen language
    record Site(
            String name,
            String address,
            String host,
            List<TerminalLanguage> languages,
            boolean yours) {}

    ThemeView {
        sites = List.copyOf(sites);
    }

    /// The value of `lang` where the texts are not in the language of the page, else null.
    @Nullable String language() {
        return fallback ? TerminalLanguage.SWEDISH.code() : null;
    }

    /// The value of `dir`, likewise.
    @Nullable String direction() {
        return fallback ? TerminalLanguage.SWEDISH.direction() : null;
    }

    String path() {
        return "/themes/" + code;
    }
}

package se.digipunkt.kiosk.terminal;

import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.Settings;
import se.digipunkt.protocol.TerminalContent;
import se.digipunkt.protocol.TerminalLanguage;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The themes that the server has told, in a language, and in Swedish where a text is missing.
record Themes(Told told) {

    private static final String SWEDISH = TerminalLanguage.SWEDISH.code();

    /// A text and the language that it is in.
    ///
    /// @param fallback true when it is not the one that was asked for
    private record Found(TerminalContent.Text text, boolean fallback) {}

    /// None as long as the texts have not come: the page then shows what it showed without them.
    List<ThemeView> all(Settings settings, String language) {
        return content(settings).stream()
                .flatMap(content -> content.themes().stream())
                .flatMap(theme -> view(theme, language).stream())
                .toList();
    }

    Optional<ThemeView> find(Settings settings, String code, String language) {
        return content(settings).stream()
                .flatMap(content -> content.themes().stream())
                .filter(theme -> theme.code().equals(code))
                .findFirst()
                .flatMap(theme -> view(theme, language));
    }

    /// True for the host of a site that some theme names.
    boolean isHost(String host) {
        return told.settings().flatMap(Themes::content).stream()
                .flatMap(content -> content.themes().stream())
                .flatMap(theme -> theme.sites().stream())
                .anyMatch(site -> host(site.address()).equals(host));
    }

    private static Optional<TerminalContent> content(Settings settings) {
        return Optional.ofNullable(settings.terminal());
    }

    private Optional<ThemeView> view(TerminalContent.Theme theme, String language) {
        return text(theme.code(), language)
                .map(text -> new Found(text, false))
                .or(() -> text(theme.code(), SWEDISH).map(text -> new Found(text, true)))
                .map(
                        found ->
                                new ThemeView(
                                        theme.code(),
                                        picture(theme.code()),
                                        found.text().title(),
                                        found.text().text(),
                                        found.fallback(),
                                        found.text().draft(),
                                        theme.sites().stream()
                                                .map(site -> site(site, language))
                                                .toList()));
    }

    /// The theme's own where there is one.
    private static String picture(String theme) {
        return Themes.class.getResource("/assets/themes/" + theme + ".svg") == null
                ? "other"
                : theme;
    }

    private Optional<TerminalContent.Text> text(String theme, String language) {
        return told.texts(language).map(texts -> texts.themes().get(theme));
    }

    private static ThemeView.Site site(TerminalContent.Site site, String language) {
        List<TerminalLanguage> languages =
                site.languages().stream()
                        .flatMap(tag -> TerminalLanguage.find(tag).stream())
                        .toList();
        return new ThemeView.Site(
                site.name(),
                site.address(),
                host(site.address()),
                languages,
                languages.stream().anyMatch(known -> serves(known.code(), language)));
    }

    /// Whoever reads easy Swedish is served by a site in Swedish, if not as well.
    private static boolean serves(String offered, String wanted) {
        return offered.equals(wanted)
                || (wanted.equals(TerminalLanguage.EASY_SWEDISH.code()) && offered.equals(SWEDISH));
    }

    /// What people know a site by.
    private static String host(String address) {
        String host = Optional.ofNullable(URI.create(address).getHost()).orElse(address);
        return host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }
}

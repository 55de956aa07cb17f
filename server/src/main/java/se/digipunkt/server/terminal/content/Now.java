package se.digipunkt.server.terminal.content;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All content as it is at a moment: what the region has written, and where it has not what comes
/// with the program.
///
/// @param changes how often it had changed by then
/// @param themes codes in the order of the tiles, those without a Swedish text too
/// @param texts by theme and language
record Now(
        long changes,
        List<String> themes,
        Map<String, Map<String, Versioned<ThemeText>>> texts,
        Map<String, Versioned<List<Site>>> sites,
        Map<String, LanguageNow> languages) {

    /// @param version 0 for what has always come with the program
    /// @param own true when the region wrote it
    /// @param overtaken true when the program brings something else than it did when that was
    ///   written
    record Versioned<T>(long version, T value, boolean own, boolean overtaken) {

        static <T> Versioned<T> shipped(long version, T value) {
            return new Versioned<>(version, value, false, false);
        }

        /// @param seen hash of what the program brought then; null when that is not known
        static <T> Versioned<T> own(
                long version, T value, @Nullable String seen, @Nullable String shipped) {
            return new Versioned<>(version, value, true, seen != null && !seen.equals(shipped));
        }
    }

    /// @param offered on the screens
    /// @param review of what comes with the program in it
    record LanguageNow(long version, boolean offered, Review review) {

        boolean isDraft() {
            return review == Review.DRAFT;
        }
    }

    boolean knows(String theme) {
        return themes.contains(theme);
    }

    Optional<Versioned<ThemeText>> text(String theme, String language) {
        return Optional.ofNullable(texts.getOrDefault(theme, Map.of()).get(language));
    }

    Versioned<List<Site>> sites(String theme) {
        return sites.getOrDefault(theme, Versioned.shipped(0, List.of()));
    }

    LanguageNow language(String tag) {
        return languages.getOrDefault(tag, new LanguageNow(0, false, Review.DRAFT));
    }
}

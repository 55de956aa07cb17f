package se.digipunkt.server.terminal;

import io.micronaut.core.annotation.Introspected;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.TerminalLanguage;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// What terminals show, as the region sees it.
///
/// @param items the themes in order
/// @param languages in order
@Introspected
record ContentView(List<Theme> items, List<Language> languages) {

    /// @param texts in every language of the terminal
    /// @param sitesVersion to be sent with a change
    @Introspected
    record Theme(String code, List<Text> texts, long sitesVersion, List<Site> sites) {

        String title() {
            return texts.stream()
                    .map(Text::title)
                    .filter(title -> !title.isEmpty())
                    .findFirst()
                    .orElse(code);
        }

        /// True when it is on the screens.
        boolean shown() {
            return texts.getFirst().isThere();
        }

        long missing() {
            return texts.stream().filter(text -> !text.isThere()).count();
        }

        long drafts() {
            return texts.stream().filter(text -> "draft".equals(text.review())).count();
        }

        Text text(String language) {
            return texts.stream()
                    .filter(text -> text.language().equals(language))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// @param version to be sent with a change; 0 for what comes with the program
    /// @param title empty where there is no text
    /// @param review null where there is no text
    @Introspected
    record Text(String language, long version, String title, String text, @Nullable String review) {

        boolean isThere() {
            return !title.isEmpty();
        }

        TerminalLanguage known() {
            return TerminalLanguage.find(language).orElseThrow();
        }
    }

    /// @param review of what comes with the program in it
    @Introspected
    record Language(String language, String name, long version, boolean offered, String review) {

        boolean isDraft() {
            return review.equals("draft");
        }
    }

    /// A version of a text or of the sites.
    ///
    /// @param language empty for the sites
    /// @param what the text, or the sites' addresses; empty when it was taken away
    @Introspected
    record Change(Instant at, String who, String language, long version, String what) {}

    static ContentView of(Now now, TerminalChanges changes) {
        return new ContentView(
                now.themes().stream().map(code -> theme(now, changes, code)).toList(),
                Arrays.stream(TerminalLanguage.values())
                        .map(language -> language(now, language))
                        .toList());
    }

    private static Theme theme(Now now, TerminalChanges changes, String code) {
        return new Theme(
                code,
                TerminalLanguage.tags().stream().map(tag -> text(now, changes, code, tag)).toList(),
                now.sites(code).version(),
                now.sites(code).value());
    }

    private static Text text(Now now, TerminalChanges changes, String theme, String tag) {
        return now.text(theme, tag)
                .map(
                        text ->
                                new Text(
                                        tag,
                                        text.version(),
                                        text.value().title(),
                                        text.value().text(),
                                        text.value().review().code()))
                .orElseGet(() -> new Text(tag, changes.lastVersion(theme, tag), "", "", null));
    }

    private static Language language(Now now, TerminalLanguage language) {
        Now.LanguageNow known = now.language(language.code());
        return new Language(
                language.code(),
                language.ownName(),
                known.version(),
                known.offered(),
                known.review().code());
    }
}

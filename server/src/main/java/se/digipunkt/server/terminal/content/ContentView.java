package se.digipunkt.server.terminal.content;

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
    /// @param ownSites true when the region set them, false for the program's
    /// @param sitesOvertaken true when the program has brought other sites since then
    @Introspected
    record Theme(
            String code,
            List<Text> texts,
            long sitesVersion,
            boolean ownSites,
            boolean sitesOvertaken,
            List<Site> sites) {

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

    /// @param version to be sent with a change
    /// @param own true when the region wrote it, or took it away; false for the program's
    /// @param overtaken true when the program has brought another text since then
    /// @param title empty where there is no text
    /// @param review null where there is no text
    @Introspected
    record Text(
            String language,
            long version,
            boolean own,
            boolean overtaken,
            String title,
            String text,
            @Nullable String review) {

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
    /// @param shipped true when it was given back to the program
    /// @param what the text, or the sites' addresses; empty when it was taken away
    @Introspected
    record Change(
            Instant at, String who, String language, long version, boolean shipped, String what) {}

    /// A version of what the region decided of a language.
    ///
    /// @param reviewed a speaker had read what came with the program then
    @Introspected
    record LanguageChange(
            Instant at,
            String who,
            String language,
            long version,
            boolean offered,
            boolean reviewed) {}

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
                now.sites(code).own(),
                now.sites(code).overtaken(),
                now.sites(code).value());
    }

    private static Text text(Now now, TerminalChanges changes, String theme, String tag) {
        return now.text(theme, tag)
                .map(
                        text ->
                                new Text(
                                        tag,
                                        text.version(),
                                        text.own(),
                                        text.overtaken(),
                                        text.value().title(),
                                        text.value().text(),
                                        text.value().review().code()))
                .orElseGet(() -> missing(tag, changes.lastVersion(theme, tag)));
    }

    /// A text that nobody has written, or that the region took away.
    private static Text missing(String tag, long version) {
        return new Text(tag, version, version > 0, false, "", "", null);
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

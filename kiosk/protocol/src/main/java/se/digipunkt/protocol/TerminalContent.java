package se.digipunkt.protocol;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// What a terminal shows by theme. The texts are fetched apart, under their hash, since they are
/// long and seldom change.
///
/// @param themes in order
/// @param texts by language, Swedish always there: the hash of a [Texts] in UTF-8
/// @param drafts languages that no speaker has reviewed: marked as drafts on the screen
public record TerminalContent(List<Theme> themes, Map<String, String> texts, List<String> drafts) {

    public TerminalContent {
        themes = orNone(themes);
        texts = texts == null ? Map.of() : Map.copyOf(texts);
        drafts = orNone(drafts);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /// What people need help with.
    ///
    /// @param code stable: feedback is counted by it
    /// @param sites that a resident may open from here, the most useful first
    public record Theme(String code, List<Site> sites) {
        public Theme {
            sites = orNone(sites);
        }
    }

    /// @param name as the site calls itself, in no language
    /// @param address `https://…`
    /// @param languages of the terminal that it can be read in, all of it or a part
    public record Site(String name, String address, List<String> languages) {
        public Site {
            languages = orNone(languages);
        }
    }

    /// The texts of one language.
    ///
    /// @param themes by code; one that has no text in this language is left out
    public record Texts(String language, Map<String, Text> themes) {
        public Texts {
            themes = themes == null ? Map.of() : Map.copyOf(themes);
        }
    }

    /// @param draft true when no speaker has reviewed it
    public record Text(String title, String text, boolean draft) {}
}

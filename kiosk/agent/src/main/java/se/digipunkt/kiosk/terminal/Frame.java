package se.digipunkt.kiosk.terminal;

import se.digipunkt.protocol.TerminalLanguage;

import java.util.List;

/// What surrounds every page of the terminal.
///
/// @param path of this page, to be seen in another way
/// @param languages to choose from, each by its own name
/// @param draft true when a machine has translated into the language and no speaker has reviewed it
/// @param version of what is told: where it differs from that of a page that stands, the page is
///   old
/// @param spoken tags of the languages that the kiosk itself can read aloud
record Frame(
        String path,
        Wishes wishes,
        List<TerminalLanguage> languages,
        boolean draft,
        String version,
        List<String> spoken) {

    Frame {
        languages = List.copyOf(languages);
        spoken = List.copyOf(spoken);
    }

    boolean isChosen(TerminalLanguage language) {
        return language.code().equals(wishes.language());
    }

    /// This page in another language.
    String in(TerminalLanguage language) {
        return wishes.in(language.code()).to(path);
    }

    String sized(Wishes.Size size) {
        return wishes.sized(size).to(path);
    }

    String withContrast(boolean more) {
        return wishes.withContrast(more).to(path);
    }

    String withoutMotion(boolean less) {
        return wishes.withoutMotion(less).to(path);
    }

    /// Another page, seen in the same way.
    String to(String other) {
        return wishes.to(other);
    }
}

package se.digipunkt.server.terminal.content;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.TerminalContent;

import java.util.List;

/// A site that residents may open from a theme.
///
/// @param address `https://…`
/// @param languages of the terminal in which it, or a part of it, can be read
/// @param municipality only for terminals there; null for all
record Site(String name, String address, List<String> languages, @Nullable String municipality) {

    Site {
        languages = languages == null ? List.of() : List.copyOf(languages);
    }

    boolean isFor(String place) {
        return municipality == null || municipality.equals(place);
    }

    TerminalContent.Site told() {
        return new TerminalContent.Site(name, address, languages);
    }
}

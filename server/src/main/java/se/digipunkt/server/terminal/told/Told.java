package se.digipunkt.server.terminal.told;

import se.digipunkt.protocol.TerminalContent;

import java.util.List;

/// What a terminal is told.
///
/// @param languages in the order to offer them
public record Told(List<String> languages, TerminalContent content) {

    public Told {
        languages = List.copyOf(languages);
    }
}

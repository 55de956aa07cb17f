package se.digipunkt.server.terminal.use;

import se.digipunkt.protocol.TerminalLanguage;
import se.digipunkt.server.terminal.content.Content;
import se.digipunkt.server.web.Page;

/// What the values are called.
record UseWords(Content content) {

    /// @param kind `language`, `theme`, `aid`, `length` or `ended`
    String name(Page page, String kind, String value) {
        if (value.equals(Uses.OTHER) || value.equals(Uses.UNKNOWN)) {
            return page.text("terminal.use." + value);
        }
        return switch (kind) {
            case "language" -> TerminalLanguage.find(value).orElseThrow().ownName();
            case "theme" -> content.themeTitle(value);
            default -> page.text("terminal.use." + kind + "." + value);
        };
    }

    /// The value of `lang` of such a name; empty where it is in the page's own.
    String language(String kind, String value) {
        if (value.equals(Uses.OTHER) || value.equals(Uses.UNKNOWN)) {
            return "";
        }
        return switch (kind) {
            case "language" -> value;
            case "theme" -> TerminalLanguage.SWEDISH.code();
            default -> "";
        };
    }
}

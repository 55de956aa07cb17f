package se.digipunkt.server.terminal.content;

import se.digipunkt.protocol.Coded;

/// Whether somebody who speaks the language stands behind a text.
enum Review implements Coded {
    /// Written in this language, not translated.
    ORIGINAL,
    /// Translated, by a machine or by hand, and not read by a speaker.
    DRAFT,
    /// Read and approved by a speaker.
    REVIEWED;

    @Override
    public String code() {
        return Coded.kebab(this);
    }
}

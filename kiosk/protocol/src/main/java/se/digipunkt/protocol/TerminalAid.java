package se.digipunkt.protocol;

/// A way to make the terminal easier to use.
public enum TerminalAid implements Coded {
    LARGE_TEXT,
    LARGEST_TEXT,
    CONTRAST,
    EASY_LANGUAGE,
    /// Nothing moves.
    CALM,
    READ_ALOUD,
    /// Keys or a switch alone, no touch.
    KEYBOARD;

    @Override
    public String code() {
        return Coded.kebab(this);
    }
}

package se.digipunkt.server.terminal.use;

import se.digipunkt.protocol.Coded;
import se.digipunkt.protocol.EntryBody.FeedbackAnswer;

/// What is counted. Each characteristic stands by itself: none is counted together with another.
enum Kind implements Coded {
    SESSION,
    LANGUAGE,
    LENGTH,
    ENDED,
    AID,
    THEME,
    /// Answers, by theme.
    DONE,
    PARTLY,
    NOT;

    @Override
    public String code() {
        return Coded.kebab(this);
    }

    static Kind of(FeedbackAnswer answer) {
        return switch (answer) {
            case DONE -> DONE;
            case PARTLY -> PARTLY;
            case NOT -> NOT;
        };
    }
}

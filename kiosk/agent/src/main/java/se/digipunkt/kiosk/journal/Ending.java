package se.digipunkt.kiosk.journal;

import se.digipunkt.protocol.Coded;

/// Why a journal ended and another began.
public enum Ending implements Coded {

    /// The server has other entries under the same numbers: the card was cloned or set back.
    FORK,

    /// The server has more entries than the journal: the card was set back.
    SET_BACK,

    /// The kiosk has been enrolled at another place, and a journal is written at one.
    MOVED;

    @Override
    public String code() {
        return Coded.kebab(this);
    }
}

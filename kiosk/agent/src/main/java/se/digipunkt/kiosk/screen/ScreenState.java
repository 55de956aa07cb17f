package se.digipunkt.kiosk.screen;

import se.digipunkt.protocol.Coded;

/// How the kiosk browser is.
public enum ScreenState implements Coded {
    /// Nobody supervises a screen here: no display, or switched off.
    NONE,

    /// A browser has been started and does not show a page yet.
    STARTING,

    /// A page is painted, and answers.
    SHOWN,

    /// It could not be shown again in time; it is tried for as long as it takes.
    BROKEN;

    @Override
    public String code() {
        return Coded.kebab(this);
    }
}

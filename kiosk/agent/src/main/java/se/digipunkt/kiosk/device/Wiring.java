package se.digipunkt.kiosk.device;

import se.digipunkt.protocol.Coded;

/// How something that is wired to the kiosk is.
enum Wiring implements Coded {
    /// It has not answered yet.
    STARTING,
    WORKING,
    /// The button has been down for so long that nobody can be holding it.
    STUCK,
    /// The setting is no pin, or two have the same one.
    WRONG_PIN,
    /// The program may not use the pins.
    FORBIDDEN,
    /// The machine has no pins.
    NO_PINS,
    /// It has not answered for so long that it will not.
    SILENT,
    FAILED;

    @Override
    public String code() {
        return Coded.kebab(this);
    }
}

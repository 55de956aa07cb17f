package se.digipunkt.kiosk.device;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What is wired to a kiosk: a help button, a lamp beside it, a presence sensor. Each may be
/// missing, and nothing here throws or waits for it.
public interface Controls extends AutoCloseable {

    /// How the help button was pressed.
    enum Press {
        SHORT,
        /// Held down: tells while it still is.
        LONG
    }

    /// What the lamp says.
    enum Lamp {
        OFF,
        /// The call is heard, nobody has answered yet: blinks.
        WAITING,
        /// Somebody is coming: shines.
        COMING
    }

    /// Told of each press, on a thread of its own; must be quick.
    void whenPressed(Consumer<Press> listener);

    void show(Lamp lamp);

    /// Whether somebody stands in front; empty without a sensor that works.
    Optional<Boolean> presence();

    /// How each is for which a pin is set, by `button`, `lamp`, `presence`: a code of [Wiring].
    Map<String, String> health();

    @Override
    void close();
}

package se.digipunkt.kiosk.device;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// A machine without pins, or with none that are used: there a key of the keyboard is the help
/// button, which the residents' page hears itself, and the page says what the lamp would.
record NotWired(Pins pins) implements Controls {

    @Override
    public void whenPressed(Consumer<Press> listener) {
        // the page hears the key
    }

    @Override
    public void show(Lamp lamp) {
        // the page shows it
    }

    @Override
    public Optional<Boolean> presence() {
        return Optional.empty();
    }

    @Override
    public Map<String, String> health() {
        Map<String, String> health = new TreeMap<>();
        pins.settings().keySet().forEach(what -> health.put(what, Wiring.NO_PINS.code()));
        return health;
    }

    @Override
    public void close() {
        // nothing was opened
    }
}

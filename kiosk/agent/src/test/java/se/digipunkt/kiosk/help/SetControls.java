package se.digipunkt.kiosk.help;

import se.digipunkt.kiosk.device.Controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A button and a lamp without wires.
public final class SetControls implements Controls {

    private final List<Consumer<Press>> listeners = new ArrayList<>();
    private Lamp lamp = Lamp.OFF;

    public void press(Press press) {
        listeners.forEach(listener -> listener.accept(press));
    }

    public Lamp lamp() {
        return lamp;
    }

    @Override
    public void whenPressed(Consumer<Press> listener) {
        listeners.add(listener);
    }

    @Override
    public void show(Lamp state) {
        lamp = state;
    }

    @Override
    public Optional<Boolean> presence() {
        return Optional.empty();
    }

    @Override
    public Map<String, String> health() {
        return Map.of();
    }

    @Override
    public void close() {
        // nothing to let go of
    }
}

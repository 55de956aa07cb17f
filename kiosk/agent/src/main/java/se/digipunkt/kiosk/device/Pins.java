package se.digipunkt.kiosk.device;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/// The pins of the header that are used, as they are set: numbers of the processor's lines (BCM).
///
/// @param settings by what is wired to them; none for what is not
public record Pins(Map<String, String> settings) {

    static final String BUTTON = "button";
    static final String LAMP = "lamp";
    static final String PRESENCE = "presence";

    /// Lines 0 and 1 tell which board is plugged on (HAT specification), 28 and more are inside.
    private static final int FIRST = 2;

    private static final int LAST = 27;

    public Pins {
        settings = Map.copyOf(settings);
    }

    /// @param button to ground; the line is pulled up
    /// @param lamp shines while the line is high
    /// @param presence somebody is there while the line is high
    public static Pins of(
            @Nullable String button, @Nullable String lamp, @Nullable String presence) {
        Map<String, String> set = new TreeMap<>();
        put(set, BUTTON, button);
        put(set, LAMP, lamp);
        put(set, PRESENCE, presence);
        return new Pins(set);
    }

    private static void put(Map<String, String> set, String what, @Nullable String pin) {
        if (pin != null && !pin.isBlank()) {
            set.put(what, pin.strip());
        }
    }

    boolean isEmpty() {
        return settings.isEmpty();
    }

    /// Empty when what is set for it is no pin, or the pin of something else too.
    OptionalInt find(String what) {
        OptionalInt pin = number(settings.getOrDefault(what, ""));
        long users = settings.values().stream().filter(other -> number(other).equals(pin)).count();
        return users > 1 ? OptionalInt.empty() : pin;
    }

    private static OptionalInt number(String text) {
        if (!text.matches("[0-9]{1,2}")) {
            return OptionalInt.empty();
        }
        int pin = Integer.parseInt(text);
        return pin < FIRST || pin > LAST ? OptionalInt.empty() : OptionalInt.of(pin);
    }
}

package se.digipunkt.kiosk.device;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProvider;

import java.util.function.LongSupplier;

/// A button and a lamp on the pins of Pi4J's mock.
public final class MockWiring {

    private final Context context =
            Pi4J.newContextBuilder()
                    .noAutoDetect()
                    .disableShutdownHook()
                    .add(
                            MockDigitalInputProvider.newInstance(),
                            MockDigitalOutputProvider.newInstance())
                    .build();

    /// A class of Pi4J's mock, for whoever looks for its jar.
    public static Class<?> mock() {
        return MockDigitalInputProvider.class;
    }

    public Controls controls(LongSupplier millis) {
        return Wired.start(Pins.of("17", "27", null), () -> context, millis);
    }

    /// Down is to ground.
    public void button(boolean down) {
        context.getIO(Pins.BUTTON, MockDigitalInput.class)
                .mockState(down ? DigitalState.LOW : DigitalState.HIGH);
    }

    public boolean shines() {
        return context.getIO(Pins.LAMP, MockDigitalOutput.class).isHigh();
    }
}

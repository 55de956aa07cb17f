package se.digipunkt.kiosk.device;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProvider;

/// The pins of Pi4J's mock, as something wired to them would set them.
final class MockPins {

    private final Context context =
            Pi4J.newContextBuilder()
                    .noAutoDetect()
                    .disableShutdownHook()
                    .add(
                            MockDigitalInputProvider.newInstance(),
                            MockDigitalOutputProvider.newInstance())
                    .build();

    Context context() {
        return context;
    }

    /// Down is to ground.
    void button(boolean down) {
        input(Pins.BUTTON).mockState(down ? DigitalState.LOW : DigitalState.HIGH);
    }

    void presence(boolean somebody) {
        input(Pins.PRESENCE).mockState(somebody ? DigitalState.HIGH : DigitalState.LOW);
    }

    MockDigitalOutput lamp() {
        return context.getIO(Pins.LAMP, MockDigitalOutput.class);
    }

    private MockDigitalInput input(String what) {
        return context.getIO(what, MockDigitalInput.class);
    }
}

package se.digipunkt.kiosk;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;

import jakarta.inject.Singleton;

import se.digipunkt.kiosk.device.Controls;
import se.digipunkt.kiosk.device.Device;
import se.digipunkt.kiosk.device.MockWiring;

/// Gives an agent that a test has started with these classes in front the pins of Pi4J's mock.
@Factory
final class MockedControls {

    @Singleton
    MockWiring wiring() {
        return new MockWiring();
    }

    @Singleton
    @Bean(preDestroy = "close")
    @Replaces(value = Controls.class, factory = Parts.class)
    Controls controls(MockWiring wiring, Device device) {
        return wiring.controls(device::elapsedMillis);
    }
}

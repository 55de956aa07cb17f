package se.digipunkt.kiosk;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;

import se.digipunkt.kiosk.device.MockWiring;

/// The hand of a test at the button, and its eye on the lamp.
@Controller("/mocked")
@Produces(MediaType.TEXT_PLAIN)
final class MockedApi {

    private final MockWiring wiring;

    MockedApi(MockWiring wiring) {
        this.wiring = wiring;
    }

    @Get("/button/{state}")
    String button(String state) {
        wiring.button(state.equals("down"));
        return state;
    }

    @Get("/lamp")
    String lamp() {
        return wiring.shines() ? "shines" : "dark";
    }
}

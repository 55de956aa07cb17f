package se.digipunkt.provisioning.demo;

import java.nio.file.Path;

/// Where the programs and the demo's data lie.
///
/// @param checkout folder of the source tree, built
/// @param data folder of everything that the demo keeps
record Layout(Path checkout, Path data) {

    Path serverJar() {
        return checkout.resolve("server/target/digipunkt-server.jar");
    }

    Path kioskJar() {
        return checkout.resolve("kiosk/agent/target/digipunkt-kiosk.jar");
    }

    Path serverData() {
        return data.resolve("server");
    }

    Path kioskData(String place) {
        return data.resolve("kiosk-" + place);
    }

    Path log(String program) {
        return data.resolve(program + ".log");
    }
}

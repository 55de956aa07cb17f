package se.digipunkt.provisioning.journey;

import com.fasterxml.jackson.databind.JsonNode;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A kiosk agent's process, on a laptop instead of a Pi.
///
/// @param data its folder: journal, identity, settings
public record KioskProgram(Program program, URI address, Path data) {

    /// It tries again each second: this is for a busy machine.
    private static final Duration SYNCED = Duration.ofSeconds(60);

    /// @param more settings by environment
    static KioskProgram in(
            Path folder,
            List<String> arguments,
            URI server,
            String code,
            Map<String, String> more) {
        int port = Program.freePort();
        URI address = URI.create("http://localhost:" + port);
        Map<String, String> environment = new HashMap<>(more);
        environment.putAll(
                Map.of(
                        "DIGIPUNKT_KIOSK_PORT",
                        Integer.toString(port),
                        "DIGIPUNKT_KIOSK_DATA",
                        folder.resolve("data").toString(),
                        "DIGIPUNKT_KIOSK_BALLAST",
                        "1",
                        "DIGIPUNKT_KIOSK_RETRY",
                        "1s",
                        "DIGIPUNKT_DEVICE",
                        "laptop",
                        "DIGIPUNKT_KIOSK_SCREEN",
                        "off",
                        "DIGIPUNKT_SERVER",
                        server.toString(),
                        "DIGIPUNKT_ENROLMENT_CODE",
                        code));
        return new KioskProgram(
                new Program("kiosk", arguments, environment, address.resolve("/health"), folder),
                address,
                folder.resolve("data"));
    }

    public KioskProgram start() {
        program.start();
        return this;
    }

    /// What the agent says about itself.
    public JsonNode health() {
        return new Api(address, null).get("/health").json();
    }

    public long unsent() {
        return health().path("unsent").asLong(-1);
    }

    public void awaitEnrolled() {
        Await.until("the kiosk is enrolled", SYNCED, () -> state().equals("enrolled"));
    }

    /// Waits until the server has answered since the agent was started.
    public void awaitContact() {
        Await.until("the server has answered", SYNCED, () -> health().has("lastContact"));
    }

    /// Waits until the server has everything.
    public void awaitAllSent() {
        try {
            Await.until("the kiosk has sent everything", SYNCED, () -> unsent() == 0);
        } catch (AssertionError e) {
            throw new AssertionError(health().toString(), e);
        }
    }

    /// Waits until the terminal has its themes and their texts.
    void awaitThemes() {
        Api anyone = new Api(address, null);
        Await.until(
                "the themes are on the screen",
                SYNCED,
                () -> anyone.get("/").body().contains("class=\"tile\""));
    }

    private String state() {
        return health().path("enrolment").asText();
    }
}

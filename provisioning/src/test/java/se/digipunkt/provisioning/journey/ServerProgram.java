package se.digipunkt.provisioning.journey;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A server process.
///
/// @param address base URL, the same after each start
/// @param data its data folder
public record ServerProgram(Program program, URI address, Path data) {

    public static final String ADMIN = "admin";
    public static final String ADMIN_PASSWORD = "Tallört-och-renlav-7";

    static ServerProgram in(
            Path folder,
            List<String> arguments,
            Map<String, String> database,
            Map<String, String> settings) {
        int port = Program.freePort();
        URI address = URI.create("http://localhost:" + port);
        Map<String, String> environment = new HashMap<>(database);
        environment.put("DIGIPUNKT_PORT", Integer.toString(port));
        environment.put("DIGIPUNKT_DATA", folder.resolve("data").toString());
        environment.put("DIGIPUNKT_ADMIN_PASSWORD", ADMIN_PASSWORD);
        environment.putAll(settings);
        URI ready = address.resolve("/health/readiness");
        return new ServerProgram(
                new Program("server", arguments, environment, ready, folder),
                address,
                folder.resolve("data"));
    }

    public ServerProgram start() {
        program.start();
        return this;
    }

    /// Asks it as the first admin.
    public Api asAdmin() {
        return Api.signedIn(address, ADMIN, ADMIN_PASSWORD);
    }

    /// Asks it as nobody.
    public Api asNobody() {
        return new Api(address, null);
    }
}

package se.digipunkt.kiosk;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// An agent on a port and a folder of its own, for all tests of a class.
public final class RunningKiosk implements BeforeAllCallback, AfterAllCallback {

    private final Map<String, Object> settings;
    private @Nullable EmbeddedServer server;
    private @Nullable Path folder;

    public RunningKiosk() {
        this(Map.of());
    }

    /// @param more settings beside the few that every test needs
    public RunningKiosk(Map<String, Object> more) {
        settings = new HashMap<>(more);
        settings.put("micronaut.server.port", "-1");
        settings.put("digipunkt.ballast-mebibytes", "0");
        settings.put("digipunkt.screen.mode", "off");
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("digipunkt-kiosk");
        settings.put("digipunkt.data", folder.toString());
        server = ApplicationContext.run(EmbeddedServer.class, settings, "test");
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (server != null) {
            server.getApplicationContext().close();
        }
        if (folder != null) {
            delete(folder);
        }
    }

    public <T> T part(Class<T> type) {
        return server().getApplicationContext().getBean(type);
    }

    /// A browser that has not been here before.
    public KioskHttp browser() {
        return new KioskHttp(server());
    }

    private EmbeddedServer server() {
        if (server == null) {
            throw new IllegalStateException(
                    "RunningKiosk is to be registered as a static extension");
        }
        return server;
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}

package se.digipunkt.server.places.rounds;

import io.micronaut.context.ApplicationContext;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.places.SamplePlaces;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/// A running server with two buses, where it is noon on Sunday 22 November 2026: a coordinator in
/// Piteå, one in Kiruna, the staff of the bus in Piteå.
final class RoundsServer implements AutoCloseable {

    final RunningServer server =
            RunningServer.on(
                    TestDatabase.SQLITE,
                    Map.of("test.clock", "true", "test.clock-at", "2026-11-22T11:00:00Z"));
    final String admin = server.admin();
    final String pitea;
    final String kiruna;
    final String region;
    final String driver;

    RoundsServer() {
        SamplePlaces.addTo(server.bean(ApplicationContext.class));
        pitea = server.user("pitea", "coordinator", "2581");
        kiruna = server.user("kiruna", "coordinator", "2584");
        region = server.user("region", "region", null);
        driver = server.user("driver", "staff", null, "bus-pitea");
    }

    RunningServer.Answer put(String path, String json, String token) {
        return server.send("PUT", path, "application/json", json, token);
    }

    RunningServer.Answer importCsv(String csv, String token) {
        return server.send("POST", "/api/v1/imports/rounds", "text/csv", csv, token);
    }

    /// A file that the program brings.
    RunningServer.Answer importShipped(String what, String name) {
        try (InputStream file = RoundsServer.class.getResourceAsStream("/reference/" + name)) {
            String csv =
                    new String(
                            Objects.requireNonNull(file, name).readAllBytes(),
                            StandardCharsets.UTF_8);
            return server.send("POST", "/api/v1/imports/" + what, "text/csv", csv, admin);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RunningServer.Answer form(String path, Map<String, String> fields, String token) {
        return server.form(path, fields, token);
    }

    RunningServer.Answer upload(String csv, String token) {
        return server.upload("/rounds/all/import", csv, token);
    }

    @Override
    public void close() {
        server.close();
    }
}

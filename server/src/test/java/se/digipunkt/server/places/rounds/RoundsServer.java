package se.digipunkt.server.places.rounds;

import io.micronaut.context.ApplicationContext;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.places.SamplePlaces;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// A running server with two buses, where it is noon on Sunday 22 November 2026: a coordinator in
/// Piteå, one in Kiruna, the staff of the bus in Piteå.
final class RoundsServer implements AutoCloseable {

    private static final String PASSWORD = "Lavskrika-på-tallen-9";

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
        pitea = user("pitea", "coordinator", "2581", "");
        kiruna = user("kiruna", "coordinator", "2584", "");
        region = user("region", "region", null, "");
        driver = user("driver", "staff", null, "\"bus-pitea\"");
    }

    private String user(String name, String role, @Nullable String municipality, String places) {
        String json =
                """
                {"user": "%s", "password": "%s", "roles": ["%s"], "places": [%s],
                 "municipality": %s}
                """
                        .formatted(
                                name,
                                PASSWORD,
                                role,
                                places,
                                municipality == null ? "null" : '"' + municipality + '"');
        server.post("/api/v1/users", json, admin);
        return server.signIn(name, PASSWORD);
    }

    RunningServer.Answer put(String path, String json, String token) {
        return send(path, token, "application/json", "PUT", json);
    }

    RunningServer.Answer importCsv(String csv, String token) {
        return send("/api/v1/imports/rounds", token, "text/csv", "POST", csv);
    }

    /// A file that the program brings.
    RunningServer.Answer importShipped(String what, String name) {
        try (InputStream file = RoundsServer.class.getResourceAsStream("/reference/" + name)) {
            String csv =
                    new String(
                            Objects.requireNonNull(file, name).readAllBytes(),
                            StandardCharsets.UTF_8);
            return send("/api/v1/imports/" + what, admin, "text/csv", "POST", csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RunningServer.Answer form(String path, Map<String, String> fields, String token) {
        String body =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(path, token, "application/x-www-form-urlencoded", "POST", body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    RunningServer.Answer upload(String csv, String token) {
        String body =
                """
                --edge\r
                Content-Disposition: form-data; name="file"; filename="rounds.csv"\r
                Content-Type: text/csv\r
                \r
                %s\r
                --edge--\r
                """
                        .formatted(csv);
        return send(
                "/rounds/all/import", token, "multipart/form-data; boundary=edge", "POST", body);
    }

    private RunningServer.Answer send(
            String path, String token, String type, String method, String body) {
        return server.send(
                HttpRequest.newBuilder(server.uri(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", type)
                        .method(method, BodyPublishers.ofString(body)));
    }

    @Override
    public void close() {
        server.close();
    }
}

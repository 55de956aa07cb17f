package se.digipunkt.server.places;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestDatabase;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/// A running server with an admin and a coordinator in Jokkmokk, asked as programs and browsers do.
final class PlacesServer implements AutoCloseable {

    private static final String PASSWORD = "Lavskrika-på-tallen-9";

    final RunningServer server;
    final String admin;
    final String jokkmokk;
    final String region;

    PlacesServer() {
        this(Map.of());
    }

    PlacesServer(Map<String, Object> settings) {
        server = RunningServer.on(TestDatabase.SQLITE, settings);
        admin = server.admin();
        jokkmokk = user("coordinator", "2510", "");
        region = user("region", null, "");
    }

    /// A server whose clock stands on Friday 2026-11-20 at 10:07 until the test moves it.
    static PlacesServer onFriday() {
        return new PlacesServer(Map.of("test.clock", "true"));
    }

    /// Signs in someone who works at a place.
    String staffAt(String place) {
        return user("staff", null, '"' + place + '"');
    }

    private String user(String role, @Nullable String municipality, String places) {
        String json =
                """
                {"user": "%s", "password": "%s", "roles": ["%s"], "places": [%s],
                 "municipality": %s}
                """
                        .formatted(
                                role,
                                PASSWORD,
                                role,
                                places,
                                municipality == null ? "null" : '"' + municipality + '"');
        server.post("/api/v1/users", json, admin);
        return server.signIn(role, PASSWORD);
    }

    RunningServer.Answer put(String path, String json, String token) {
        return send(path, token, "application/json", "PUT", json);
    }

    RunningServer.Answer delete(String path, String token) {
        return send(path, token, "application/json", "DELETE", "");
    }

    RunningServer.Answer importCsv(String what, String csv, String token) {
        return importAs("text/csv", what, csv, token);
    }

    RunningServer.Answer importAs(String type, String what, String csv, String token) {
        return send("/api/v1/imports/" + what, token, type, "POST", csv);
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

    RunningServer.Answer upload(String path, String csv, String token) {
        String body =
                """
                --edge\r
                Content-Disposition: form-data; name="file"; filename="places.csv"\r
                Content-Type: text/csv\r
                \r
                %s\r
                --edge--\r
                """
                        .formatted(csv);
        return send(path, token, "multipart/form-data; boundary=edge", "POST", body);
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

package se.digipunkt.server.places;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestDatabase;

import java.util.Map;

/// A running server with an admin and a coordinator in Jokkmokk, asked as programs and browsers do.
final class PlacesServer implements AutoCloseable {

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
        jokkmokk = server.user("coordinator", "coordinator", "2510");
        region = server.user("region", "region", null);
    }

    /// A server whose clock stands on Friday 2026-11-20 at 10:07 until the test moves it.
    static PlacesServer onFriday() {
        return new PlacesServer(Map.of("test.clock", "true"));
    }

    /// Signs in someone who works at a place.
    String staffAt(String place) {
        return server.user("staff", "staff", null, place);
    }

    RunningServer.Answer put(String path, String json, String token) {
        return server.send("PUT", path, "application/json", json, token);
    }

    /// Answers when it is asked whether the past is meant.
    RunningServer.Answer putSurely(String path, String json, String token) {
        String sure = put(path, json, token).json().path("sure").asText();
        return put(path + "?sure=" + sure, json, token);
    }

    RunningServer.Answer delete(String path, String token) {
        return server.send("DELETE", path, "application/json", "", token);
    }

    RunningServer.Answer importCsv(String what, String csv, String token) {
        return importAs("text/csv", what, csv, token);
    }

    RunningServer.Answer importAs(String type, String what, String csv, String token) {
        return server.send("POST", "/api/v1/imports/" + what, type, csv, token);
    }

    RunningServer.Answer form(String path, Map<String, String> fields, String token) {
        return server.form(path, fields, token);
    }

    RunningServer.Answer upload(String path, String csv, String token) {
        return server.upload(path, csv, token);
    }

    @Override
    public void close() {
        server.close();
    }
}

package se.digipunkt.provisioning.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.ProtocolJson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// The server's API, and the health of an agent, over HTTP as anyone else would use them.
final class ServerApi {

    private final String url;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private @Nullable String token;

    ServerApi(String url) {
        this.url = url;
    }

    String url() {
        return url;
    }

    /// HTTP status, or 0 when nobody answers.
    int status(String path) {
        try {
            return send(HttpRequest.newBuilder(URI.create(url + path)).GET()).statusCode();
        } catch (UncheckedIOException nobody) {
            return 0;
        }
    }

    /// The id that the agent at this address has been given; empty while it has none or nobody
    /// answers.
    String kioskId() {
        try {
            HttpResponse<String> response =
                    send(HttpRequest.newBuilder(URI.create(url + "/health")).GET());
            return json(response).path("kioskId").asText("");
        } catch (UncheckedIOException nobody) {
            return "";
        }
    }

    void signIn(String user, String password) {
        ObjectNode body =
                ProtocolJson.mapper()
                        .createObjectNode()
                        .put("user", user)
                        .put("password", password);
        token = post("/api/v1/sessions", body, null).path("token").asText();
    }

    String enrolmentCode(String place, boolean bus) {
        ObjectNode body =
                ProtocolJson.mapper().createObjectNode().put(bus ? "bus" : "servicePoint", place);
        return post("/api/v1/enrolment-codes", body, token).path("code").asText();
    }

    String newDeskPin(String kiosk) {
        return post(
                        "/api/v1/kiosks/" + kiosk + "/desk-pin",
                        ProtocolJson.mapper().createObjectNode(),
                        token)
                .path("pin")
                .asText();
    }

    void create(String path, ObjectNode body) {
        post(path, body, token);
    }

    void put(String path, ObjectNode body) {
        var json = HttpRequest.BodyPublishers.ofString(body.toString());
        request("PUT", path, "application/json", json, token);
    }

    void importCsv(String path, String csv) {
        request("POST", path, "text/csv", HttpRequest.BodyPublishers.ofString(csv), token);
    }

    JsonNode get(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path)).GET();
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return json(send(request));
    }

    /// @throws IllegalStateException when the server refuses
    JsonNode post(String path, ObjectNode body, @Nullable String bearer) {
        return request(
                "POST",
                path,
                "application/json",
                HttpRequest.BodyPublishers.ofString(body.toString()),
                bearer);
    }

    private JsonNode request(
            String method,
            String path,
            String type,
            HttpRequest.BodyPublisher body,
            @Nullable String bearer) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("Content-Type", type)
                        .method(method, body);
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        HttpResponse<String> response = send(request);
        if (response.statusCode() >= 400) {
            throw new IllegalStateException(
                    path + ": " + response.statusCode() + " " + response.body());
        }
        return json(response);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.timeout(Duration.ofSeconds(30)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            String body = response.body();
            return ProtocolJson.mapper().readTree(body.isEmpty() ? "{}" : body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

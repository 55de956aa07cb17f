package se.digipunkt.provisioning.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/// Asks a program over HTTP as any client would.
///
/// @param token bearer token; null for nobody
public record Api(URI address, @Nullable String token) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWER = Duration.ofSeconds(40);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// @param body as it came
    public record Answer(int status, String body) {

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException("Not JSON: " + body, e);
            }
        }

        /// The answer, which must be a success.
        public Answer ok() {
            if (status / 100 != 2) {
                throw new AssertionError("Answered " + status + ": " + body);
            }
            return this;
        }

        /// The end of a problem's type.
        public String slug() {
            String type = json().path("type").asText();
            return type.substring(type.lastIndexOf('/') + 1);
        }
    }

    static Api signedIn(URI address, String user, String password) {
        JsonNode session =
                new Api(address, null)
                        .post("/api/v1/sessions", Map.of("user", user, "password", password))
                        .ok()
                        .json();
        return new Api(address, session.path("token").asText());
    }

    public Api as(String user, String password) {
        return signedIn(address, user, password);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body) {
        return sendText("POST", path, "application/json", json(body));
    }

    public Answer put(String path, Object body) {
        return sendText("PUT", path, "application/json", json(body));
    }

    public Answer sendText(String method, String path, String type, String body) {
        return send(
                request(path)
                        .header("Content-Type", type)
                        .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path)).timeout(ANSWER);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

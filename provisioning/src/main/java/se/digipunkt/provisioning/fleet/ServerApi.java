package se.digipunkt.provisioning.fleet;

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
public final class ServerApi {

    private static final String JSON = "application/json";
    private static final int UNAUTHORIZED = 401;

    private final String url;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private @Nullable ObjectNode credentials;
    private @Nullable String token;

    public ServerApi(String url) {
        this.url = url;
    }

    public String url() {
        return url;
    }

    /// HTTP status, or 0 when nobody answers.
    public int status(String path) {
        try {
            return send(HttpRequest.newBuilder(URI.create(url + path)).GET()).statusCode();
        } catch (UncheckedIOException nobody) {
            return 0;
        }
    }

    /// The id that the agent at this address has been given; empty while it has none or nobody
    /// answers.
    public String kioskId() {
        try {
            HttpResponse<String> response =
                    send(HttpRequest.newBuilder(URI.create(url + "/health")).GET());
            return json(response).path("kioskId").asText("");
        } catch (UncheckedIOException nobody) {
            return "";
        }
    }

    public void signIn(String user, String password) {
        credentials =
                ProtocolJson.mapper()
                        .createObjectNode()
                        .put("user", user)
                        .put("password", password);
        token = newToken(credentials);
    }

    private String newToken(ObjectNode as) {
        return post("/api/v1/sessions", as, null).path("token").asText();
    }

    public String enrolmentCode(String place, boolean bus) {
        ObjectNode body =
                ProtocolJson.mapper().createObjectNode().put(bus ? "bus" : "servicePoint", place);
        return signed("/api/v1/enrolment-codes", JSON, body.toString()).path("code").asText();
    }

    public String newDeskPin(String kiosk) {
        return signed("/api/v1/kiosks/" + kiosk + "/desk-pin", JSON, "{}").path("pin").asText();
    }

    public void revoke(String kiosk) {
        signed("/api/v1/kiosks/" + kiosk + "/revocation", JSON, "{}");
    }

    public void create(String path, ObjectNode body) {
        signed(path, JSON, body.toString());
    }

    /// Needs a session that has not ended.
    public void put(String path, ObjectNode body) {
        accepted(path, sent("PUT", path, JSON, body.toString(), token));
    }

    public void importCsv(String path, String csv) {
        signed(path, "text/csv", csv);
    }

    public JsonNode get(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path)).GET();
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return json(send(request));
    }

    /// @throws IllegalStateException when the server refuses
    public JsonNode post(String path, ObjectNode body, @Nullable String bearer) {
        return accepted(path, posted(path, JSON, body.toString(), bearer));
    }

    /// Signs in again when the session has ended.
    private synchronized JsonNode signed(String path, String type, String body) {
        HttpResponse<String> response = posted(path, type, body, token);
        if (response.statusCode() == UNAUTHORIZED && credentials != null) {
            token = newToken(credentials);
            response = posted(path, type, body, token);
        }
        return accepted(path, response);
    }

    private HttpResponse<String> posted(
            String path, String type, String body, @Nullable String bearer) {
        return sent("POST", path, type, body, bearer);
    }

    private HttpResponse<String> sent(
            String method, String path, String type, String body, @Nullable String bearer) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("Content-Type", type)
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return send(request);
    }

    private static JsonNode accepted(String path, HttpResponse<String> response) {
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

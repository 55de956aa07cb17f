package se.digipunkt.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The whole server with HTTP on a free port, and a client that speaks JSON to it.
public final class RunningServer implements AutoCloseable {

    public static final String ADMIN_PASSWORD = "Tallört-och-renlav-7";
    public static final String USER_PASSWORD = "Lavskrika-på-tallen-9";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final EmbeddedServer server;
    private final OutageLog log = new OutageLog();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private RunningServer(EmbeddedServer server) {
        this.server = server;
    }

    public static RunningServer on(TestDatabase database) {
        return on(database, Map.of());
    }

    public static RunningServer on(TestDatabase database, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("micronaut.server.port", -1);
        return with(database.all(settings));
    }

    /// On settings as [TestDatabase#all] gave them: the same database again.
    public static RunningServer with(Map<String, Object> settings) {
        return new RunningServer(ApplicationContext.run(EmbeddedServer.class, settings, "test"));
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    public URI uri(String path) {
        return server.getURI().resolve(path);
    }

    /// Signs in and gives the token.
    public String signIn(String user, String password) {
        Answer answer =
                post(
                        "/api/v1/sessions",
                        "{\"user\":\"%s\",\"password\":\"%s\"}".formatted(user, password),
                        null);
        return answer.json().path("token").asText();
    }

    public String admin() {
        return signIn("admin", ADMIN_PASSWORD);
    }

    /// Adds a user and signs them in.
    ///
    /// @param places ids of those where they work
    public String user(String name, String role, @Nullable String municipality, String... places) {
        ObjectNode user = JSON.createObjectNode();
        user.put("user", name).put("password", USER_PASSWORD).put("municipality", municipality);
        user.putArray("roles").add(role);
        List.of(places).forEach(user.putArray("places")::add);
        made("/api/v1/users", user.toString());
        return signIn(name, USER_PASSWORD);
    }

    /// Adds a service point of a village in Jokkmokk.
    public String village(String id) {
        made(
                "/api/v1/points",
                "{\"id\":\"%s\",\"name\":\"%s\",\"kinds\":[\"village-point\"],\"municipality\":\"2510\"}"
                        .formatted(id, id));
        return id;
    }

    private void made(String path, String json) {
        Answer answer = post(path, json, admin());
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.response().body());
        }
    }

    public Answer get(String path, @Nullable String token) {
        return send(request(path, token).GET());
    }

    public Answer post(String path, String json, @Nullable String token) {
        return send("POST", path, "application/json", json, token);
    }

    /// As a browser sends a form.
    public Answer form(String path, Map<String, String> fields, String token) {
        String body =
                fields.entrySet().stream()
                        .map(
                                field ->
                                        field.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return send("POST", path, "application/x-www-form-urlencoded", body, token);
    }

    /// As a browser sends a file.
    public Answer upload(String path, String csv, String token) {
        String body =
                """
                --edge\r
                Content-Disposition: form-data; name="file"; filename="file.csv"\r
                Content-Type: text/csv\r
                \r
                %s\r
                --edge--\r
                """
                        .formatted(csv);
        return send("POST", path, "multipart/form-data; boundary=edge", body, token);
    }

    public Answer send(
            String method, String path, String type, String body, @Nullable String token) {
        return send(
                request(path, token)
                        .header("Content-Type", type)
                        .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(30));
        return token == null ? builder : builder.header("Authorization", "Bearer " + token);
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() == 500) {
                throw log.outage(response);
            }
            return new Answer(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        server.getApplicationContext().close();
        log.close();
    }

    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// The end of a problem's type.
        public String slug() {
            String type = json().path("type").asText();
            return type.substring(type.lastIndexOf('/') + 1);
        }
    }
}

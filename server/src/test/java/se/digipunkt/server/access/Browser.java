package se.digipunkt.server.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.stream.Collectors;

/// A browser as far as signing in goes: keeps cookies, posts forms from our own pages, follows no
/// redirect.
final class Browser implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private final Map<String, String> cookies = new HashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    Browser(URI server) {
        this.server = server;
    }

    String origin() {
        return "http://" + server.getAuthority();
    }

    /// Sends this header with everything from now on; null sends it no more.
    Browser with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Map<String, String> cookies() {
        return cookies;
    }

    String cookie(String name) {
        return Objects.requireNonNull(cookies.get(name), name);
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /// Posts a form as one of our own pages would.
    HttpResponse<String> post(String path, Map<String, String> fields) {
        HttpRequest.Builder request = form(path, fields);
        if (!headers.containsKey("Origin")) {
            request.header("Origin", origin()).header("Sec-Fetch-Site", "same-origin");
        }
        return send(request);
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field))
                        .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String encoded(Entry<String, String> field) {
        return URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8);
    }

    HttpResponse<String> signIn(String user, String password) {
        return post("/sign-in", Map.of("user", user, "password", password));
    }

    /// Sends JSON, or nothing, with the token when there is one.
    HttpResponse<String> json(String method, String path, String body, String token) {
        return send(
                withToken(path, token)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /// Sends an empty body of the type, as a program does.
    HttpResponse<String> send(String method, String path, String type, String token) {
        return send(
                withToken(path, token)
                        .header("Content-Type", type)
                        .header("Sec-Fetch-Site", "same-origin")
                        .method(method, HttpRequest.BodyPublishers.noBody()));
    }

    private HttpRequest.Builder withToken(String path, String token) {
        HttpRequest.Builder request = request(path);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
        headers.forEach(
                (name, value) -> {
                    if (!value.isEmpty()) {
                        request.header(name, value);
                    }
                });
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}

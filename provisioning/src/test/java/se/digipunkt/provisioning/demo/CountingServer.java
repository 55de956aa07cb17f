package se.digipunkt.provisioning.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.provisioning.fleet.ServerApi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Takes entries as a server does, keeps their numbers only, and can be told to refuse or to lose
/// its answers.
final class CountingServer implements AutoCloseable {

    private final HttpServer http;
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private int enrolments;
    private boolean revoked;
    private int answersUntilLoss = Integer.MAX_VALUE;
    private String points = "[]";

    CountingServer() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/", this::answer);
        http.start();
    }

    ServerApi api() {
        return new ServerApi("http://localhost:" + http.getAddress().getPort());
    }

    void revoke() {
        revoked = true;
    }

    void loseAnswersAfter(int answers) {
        answersUntilLoss = answers;
    }

    void points(String items) {
        points = items;
    }

    int enrolments() {
        return enrolments;
    }

    /// Every entry that came, once; two that differ and have the same number are two.
    Set<String> told() {
        return Set.copyOf(told);
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode body = ProtocolJson.mapper().readTree(exchange.getRequestBody());
        ObjectNode answer = ProtocolJson.mapper().createObjectNode();
        int status = 200;
        switch (exchange.getRequestURI().getPath()) {
            case "/api/v1/points" -> answer.set("items", ProtocolJson.mapper().readTree(points));
            case "/api/v1/enrolment-codes" -> answer.put("code", "7K4M-9QWX");
            case "/kiosk/v1/enrolments" -> answer.put("token", "token-" + ++enrolments);
            case "/kiosk/v1/sync" -> {
                status = revoked ? 403 : 200;
                answer.put("next", next(body));
                if (body.path("entries").size() > 0 && answersUntilLoss-- == 0) {
                    exchange.close();
                    return;
                }
            }
            default -> status = 404;
        }
        byte[] bytes = answer.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private long next(JsonNode sync) {
        sync.path("entries").forEach(entry -> told.add(entry.toString()));
        return sync.path("from").asLong() + sync.path("entries").size();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}

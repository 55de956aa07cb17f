package se.digipunkt.kiosk.screen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import se.digipunkt.protocol.ProtocolJson;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Speaks the DevTools protocol with one browser over its pipe: JSON, each message ended by a zero
/// byte. Nobody else on the machine can reach it, as they could a port, and a browser whose pipe
/// closes ends by itself: none outlives the agent.
final class DevTools implements AutoCloseable {

    /// What the browser tells of itself.
    ///
    /// @param session of the page that it is about; empty for the browser
    record Event(String session, String method, JsonNode params) {}

    /// The browser has ended, or does not know what it was asked.
    static final class Unanswered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unanswered(String why) {
            super(why);
        }
    }

    /// The browser itself, not one of its pages.
    static final String BROWSER = "";

    private static final int LONGEST = 64 * 1024 * 1024;

    private final InputStream in;
    private final OutputStream out;
    private final Map<Long, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private long last;

    DevTools(InputStream in, OutputStream out) {
        this.in = new BufferedInputStream(in);
        this.out = out;
    }

    /// Begins to listen, on a thread of its own.
    ///
    /// @param ended runs once, when the pipe is closed from the other end
    void listen(Consumer<Event> heard, Runnable ended) {
        Thread.ofPlatform()
                .daemon()
                .name("devtools")
                .start(
                        () -> {
                            try {
                                readAll(heard);
                            } catch (IOException broken) {
                                // a pipe that breaks has ended
                            } finally {
                                asked.values().forEach(DevTools::unanswered);
                                ended.run();
                            }
                        });
    }

    /// Asks, and does not wait.
    ///
    /// @param session of a page, or [#BROWSER]
    synchronized CompletableFuture<JsonNode> ask(String session, String method, ObjectNode params) {
        long id = ++last;
        ObjectNode message = object().put("id", id).put("method", method);
        message.set("params", params);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(id, answer);
        try {
            out.write(ProtocolJson.mapper().writeValueAsBytes(message));
            out.write(0);
            out.flush();
        } catch (IOException gone) {
            asked.remove(id);
            answer.completeExceptionally(new Unanswered(method));
        }
        return answer;
    }

    static ObjectNode object() {
        return ProtocolJson.mapper().createObjectNode();
    }

    @Override
    public void close() {
        try (in;
                out) {
            asked.values().forEach(DevTools::unanswered);
        } catch (IOException closedAlready) {
            // then it is
        }
    }

    private void readAll(Consumer<Event> heard) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next != 0) {
                message.write(next);
            } else {
                hear(message.toString(StandardCharsets.UTF_8), heard);
                message.reset();
            }
            if (message.size() > LONGEST) {
                throw new IOException("a message without end");
            }
        }
    }

    private void hear(String text, Consumer<Event> heard) throws JsonProcessingException {
        JsonNode message = ProtocolJson.mapper().readTree(text);
        if (message.has("id")) {
            CompletableFuture<JsonNode> answer = asked.remove(message.path("id").asLong());
            if (answer != null && message.has("error")) {
                answer.completeExceptionally(
                        new Unanswered(message.path("error").path("message").asText()));
            } else if (answer != null) {
                answer.complete(message.path("result"));
            }
            return;
        }
        heard.accept(
                new Event(
                        message.path("sessionId").asText(""),
                        message.path("method").asText(),
                        message.has("params")
                                ? message.path("params")
                                : MissingNode.getInstance()));
    }

    private static void unanswered(CompletableFuture<JsonNode> answer) {
        answer.completeExceptionally(new Unanswered("the browser has ended"));
    }
}

package se.digipunkt.kiosk.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import se.digipunkt.protocol.Enrolment;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.Sync;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// The server over HTTP. Only what looks like a Digipunkt server's own word is taken for it: a
/// captive portal or a broken proxy answers 200, 400 and 403 too.
public final class HttpServerLink implements ServerLink {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(45);
    private static final Duration BUSY = Duration.ofSeconds(30);

    private final URI server;
    private final Supplier<Optional<String>> token;
    private final HttpClient client;

    /// @param server base URL
    public HttpServerLink(URI server, Supplier<Optional<String>> token) {
        this(server, token, newClient());
    }

    /// @param client shared by many kiosks, as simulated ones
    public HttpServerLink(URI server, Supplier<Optional<String>> token, HttpClient client) {
        this.server = server;
        this.token = token;
        this.client = client;
    }

    public static HttpClient newClient() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
    }

    @Override
    public EnrolmentReply enrol(Enrolment.Request request) {
        try {
            byte[] body = ProtocolJson.mapper().writeValueAsBytes(request);
            return enrolmentReply(sent(post("/kiosk/v1/enrolments"), body));
        } catch (IOException e) {
            return new EnrolmentReply.Unreached(e.toString());
        }
    }

    @Override
    public SyncReply sync(byte[] body) {
        try {
            var request = post("/kiosk/v1/sync");
            token.get().ifPresent(given -> request.header("Authorization", "Bearer " + given));
            return syncReply(sent(request, body));
        } catch (IOException e) {
            return new SyncReply.Unreached(e.toString());
        }
    }

    @Override
    public Optional<byte[]> content(String hash) {
        HttpRequest.Builder request = to("/kiosk/v1/content/" + hash);
        token.get().ifPresent(given -> request.header("Authorization", "Bearer " + given));
        try {
            HttpResponse<byte[]> response =
                    client.send(request.GET().build(), HttpResponse.BodyHandlers.ofByteArray());
            return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (IOException unreached) {
            return Optional.empty();
        }
    }

    private HttpRequest.Builder post(String path) {
        return to(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder to(String path) {
        String base = server.toString().replaceFirst("/+$", "");
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(ANSWER);
    }

    private HttpResponse<byte[]> sent(HttpRequest.Builder request, byte[] body) throws IOException {
        byte[] packed = Packed.ifWorthwhile(body);
        if (packed != body) {
            request.header("Content-Encoding", "gzip");
        }
        try {
            return client.send(
                    request.POST(HttpRequest.BodyPublishers.ofByteArray(packed)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the agent is stopping", e);
        }
    }

    private static EnrolmentReply enrolmentReply(HttpResponse<byte[]> response)
            throws JsonProcessingException, IOException {
        return switch (response.statusCode()) {
            case 200, 201 -> new EnrolmentReply.Enrolled(read(response, Enrolment.Answer.class));
            case 400, 403 ->
                    problem(response)
                            .<EnrolmentReply>map(p -> new EnrolmentReply.Refused(slug(p)))
                            .orElseGet(() -> new EnrolmentReply.Unreached(told(response)));
            case 429 -> new EnrolmentReply.TooManyTries(retryAfter(response));
            case 503 -> new EnrolmentReply.Busy(retryAfter(response));
            default -> new EnrolmentReply.Unreached(told(response));
        };
    }

    private static SyncReply syncReply(HttpResponse<byte[]> response) throws IOException {
        return switch (response.statusCode()) {
            case 200 -> answered(response);
            case 413 -> new SyncReply.TooLarge();
            case 429, 503 -> new SyncReply.Busy(retryAfter(response));
            case 400, 401, 403, 409 ->
                    problem(response)
                            .map(problem -> refusal(response.statusCode(), problem))
                            .orElseGet(() -> new SyncReply.Unreached(told(response)));
            default -> new SyncReply.Unreached(told(response));
        };
    }

    private static SyncReply refusal(int status, JsonNode problem) {
        return switch (status) {
            case 400 -> new SyncReply.NotReadable();
            case 409 ->
                    problem.path("firstDiffering").canConvertToLong()
                            ? new SyncReply.Forked(problem.path("firstDiffering").longValue())
                            : new SyncReply.Unreached("a conflict of another kind");
            default -> new SyncReply.Refused(slug(problem));
        };
    }

    private static SyncReply answered(HttpResponse<byte[]> response) throws IOException {
        Sync.Answer answer = read(response, Sync.Answer.class);
        return answer.next() >= 1 && answer.serverTime() != null
                ? new SyncReply.Answered(answer)
                : new SyncReply.Unreached("an answer without next and serverTime");
    }

    private static <T> T read(HttpResponse<byte[]> response, Class<T> type) throws IOException {
        T value = ProtocolJson.mapper().readValue(response.body(), type);
        if (value == null) {
            throw new IOException("an empty answer");
        }
        return value;
    }

    private static Optional<JsonNode> problem(HttpResponse<byte[]> response) {
        boolean told =
                response.headers()
                        .firstValue("Content-Type")
                        .filter(type -> type.startsWith("application/problem+json"))
                        .isPresent();
        if (!told) {
            return Optional.empty();
        }
        try {
            return Optional.of(ProtocolJson.mapper().readTree(response.body()));
        } catch (IOException notJsonAfterAll) {
            return Optional.empty();
        }
    }

    /// The last part of the problem's type.
    private static String slug(JsonNode problem) {
        String type = problem.path("type").asText();
        return type.substring(type.lastIndexOf('/') + 1);
    }

    private static String told(HttpResponse<byte[]> response) {
        return "status " + response.statusCode();
    }

    private static Duration retryAfter(HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(BUSY);
    }
}

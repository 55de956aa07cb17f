package se.digipunkt.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.Enrolment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;

class HttpServerLinkTest {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final Enrolment.Request REQUEST =
            new Enrolment.Request("7K4M-9QWX", "a-nonce", "0.1.0", null);

    private record Reply(int status, String type, String body, Map<String, String> headers) {}

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private Reply reply = new Reply(200, JSON, "", Map.of());
    private HttpServer server;
    private HttpServerLink link;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        var base = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
        link = new HttpServerLink(base, () -> Optional.of("a-token"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        var headers = exchange.getRequestHeaders();
        String encoding = Optional.ofNullable(headers.getFirst("Content-Encoding")).orElse("plain");
        heard.add(exchange.getRequestURI().getPath());
        heard.add(Optional.ofNullable(headers.getFirst("Authorization")).orElse("nobody"));
        heard.add(encoding);
        heard.add(new String(unpacked(encoding, body), StandardCharsets.UTF_8));
        byte[] out = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", reply.type());
        reply.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(reply.status(), out.length == 0 ? -1 : out.length);
        exchange.getResponseBody().write(out);
        exchange.close();
    }

    private static byte[] unpacked(String encoding, byte[] body) throws IOException {
        try (InputStream in =
                encoding.equals("gzip")
                        ? new GZIPInputStream(new ByteArrayInputStream(body))
                        : new ByteArrayInputStream(body)) {
            return in.readAllBytes();
        }
    }

    private SyncReply synced(int status, String type, String body) {
        reply = new Reply(status, type, body, Map.of());
        return link.sync("{}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void saysWhoItIsAndTakesTheAnswer() {
        SyncReply answered =
                synced(
                        200,
                        JSON,
                        """
                        {"next":7,"serverTime":"2026-11-20T10:00:00Z","pollAfterSeconds":60,
                         "setAside":2,"newer":true}
                        """);

        assertThat(heard).containsExactly("/kiosk/v1/sync", "Bearer a-token", "plain", "{}");
        assertThat(answered)
                .isInstanceOfSatisfying(
                        SyncReply.Answered.class,
                        it -> {
                            assertThat(it.answer().next()).isEqualTo(7);
                            assertThat(it.answer().setAside()).isEqualTo(2);
                            assertThat(it.answer().serverTime())
                                    .isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
                        });
    }

    @Test
    void packsWhatIsLarge() {
        String large = "{\"x\":\"" + "y".repeat(5000) + "\"}";

        link.sync(large.getBytes(StandardCharsets.UTF_8));

        assertThat(heard.subList(2, 4)).containsExactly("gzip", large);
    }

    @Test
    void understandsTheProblemsOfTheProtocol() {
        assertThat(
                        synced(
                                409,
                                PROBLEM,
                                "{\"type\":\"/problems/journal-fork\",\"firstDiffering\":9}"))
                .isEqualTo(new SyncReply.Forked(9));
        assertThat(synced(400, PROBLEM, "{\"type\":\"/problems/validation\"}"))
                .isEqualTo(new SyncReply.NotReadable());
        assertThat(synced(403, PROBLEM, "{\"type\":\"/problems/kiosk-revoked\"}"))
                .isEqualTo(new SyncReply.Refused("kiosk-revoked"));
        assertThat(synced(413, PROBLEM, "{}")).isEqualTo(new SyncReply.TooLarge());
    }

    @Test
    void takesNoWordFromACaptivePortal() {
        String page = "<html>Sign in to the guest network</html>";

        assertThat(synced(200, "text/html", page)).isInstanceOf(SyncReply.Unreached.class);
        assertThat(synced(400, "text/html", page)).isInstanceOf(SyncReply.Unreached.class);
        assertThat(synced(403, "text/html", page)).isInstanceOf(SyncReply.Unreached.class);
        assertThat(synced(302, "text/html", page)).isInstanceOf(SyncReply.Unreached.class);
        assertThat(synced(200, JSON, "{\"next\":0}")).isInstanceOf(SyncReply.Unreached.class);
        assertThat(synced(200, JSON, "null")).isInstanceOf(SyncReply.Unreached.class);
    }

    @Test
    void comesBackWhenABusyServerSays() {
        reply = new Reply(503, PROBLEM, "{}", Map.of("Retry-After", "17"));

        assertThat(link.sync(new byte[0])).isEqualTo(new SyncReply.Busy(Duration.ofSeconds(17)));
    }

    @Test
    void aServerThatIsNotThereIsAnAnswerToo() {
        server.stop(0);

        assertThat(link.sync(new byte[0])).isInstanceOf(SyncReply.Unreached.class);
        assertThat(link.enrol(REQUEST)).isInstanceOf(EnrolmentReply.Unreached.class);
    }

    @Test
    void enrols() {
        reply =
                new Reply(
                        201,
                        JSON,
                        """
                        {"kioskId":"k-1","token":"t","settings":{"version":"v1",
                         "place":{"id":"lib-2510-1","kind":"point","name":"Jokkmokk",
                                  "municipality":"2510","municipalityName":"Jokkmokk"},
                         "errandList":{"version":1,"errands":[]},"languages":["sv"],
                         "nearby":[],"pollSeconds":60,"sample":false}}
                        """,
                        Map.of());

        assertThat(link.enrol(REQUEST))
                .isInstanceOfSatisfying(
                        EnrolmentReply.Enrolled.class,
                        it -> assertThat(it.answer().kioskId()).isEqualTo("k-1"));
        assertThat(heard.getFirst()).isEqualTo("/kiosk/v1/enrolments");
        assertThat(heard.getLast()).contains("7K4M-9QWX", "a-nonce");
    }

    @Test
    void isToldThatTheCodeIsNoGoodOrTriedTooOften() {
        reply = new Reply(403, PROBLEM, "{\"type\":\"x/enrolment-code-refused\"}", Map.of());
        assertThat(link.enrol(REQUEST))
                .isEqualTo(new EnrolmentReply.Refused("enrolment-code-refused"));

        reply = new Reply(429, PROBLEM, "{}", Map.of("Retry-After", "600"));
        assertThat(link.enrol(REQUEST))
                .isEqualTo(new EnrolmentReply.TooManyTries(Duration.ofMinutes(10)));
    }
}

package se.digipunkt.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import se.digipunkt.kiosk.evidence.LinkProbe.Outcome;
import se.digipunkt.kiosk.evidence.LinkProbe.Patience;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

@Timeout(30)
class HttpLinkProbeTest {

    private static final Patience PATIENT = new Patience(Duration.ofSeconds(20), () -> true);
    private static final Patience SHORT = new Patience(Duration.ofMillis(300), () -> true);

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch stalled = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private int status;
    private boolean stallsAfterAPart;
    private HttpServer server;
    private HttpLinkProbe probe;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        probe =
                new HttpLinkProbe(
                        URI.create("http://localhost:" + server.getAddress().getPort() + "/"),
                        () -> Optional.of("a-token"),
                        new Random(1),
                        System::nanoTime);
    }

    @AfterEach
    void stop() {
        stalled.countDown();
        server.stop(0);
        threads.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        heard.add(
                "%s %s %d %s"
                        .formatted(
                                exchange.getRequestMethod(),
                                exchange.getRequestURI(),
                                body.length,
                                exchange.getRequestHeaders().getFirst("Authorization")));
        String query = exchange.getRequestURI().getQuery();
        int wanted = query == null ? 0 : Integer.parseInt(query.substring("bytes=".length()));
        int usual = wanted == 0 ? 204 : 200;
        exchange.sendResponseHeaders(status == 0 ? usual : status, wanted == 0 ? -1 : wanted);
        try (var out = exchange.getResponseBody()) {
            out.write(new byte[wanted / 2]);
            out.flush();
            awaitEnd();
            out.write(new byte[wanted - wanted / 2]);
        }
    }

    private void awaitEnd() throws IOException {
        try {
            if (stallsAfterAPart) {
                stalled.await();
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void asksOurServerWithTheTokenOfTheKiosk() {
        assertThat(probe.roundTrip(PATIENT)).isInstanceOf(Outcome.Took.class);
        assertThat(probe.down(1000, PATIENT)).isInstanceOf(Outcome.Took.class);
        assertThat(probe.up(500, PATIENT)).isInstanceOf(Outcome.Took.class);

        assertThat(heard)
                .containsExactly(
                        "GET /kiosk/v1/link 0 Bearer a-token",
                        "GET /kiosk/v1/link?bytes=1000 0 Bearer a-token",
                        "POST /kiosk/v1/link 500 Bearer a-token");
    }

    @Test
    void countsWhatWentOverAndTimesIt() {
        Outcome.Took down = (Outcome.Took) probe.down(300_000, PATIENT);
        Outcome.Took up = (Outcome.Took) probe.up(100_000, PATIENT);

        assertThat(down.bytes()).isEqualTo(300_000);
        assertThat(up.bytes()).isEqualTo(100_000);
        assertThat(down.time()).isBetween(Duration.ofNanos(1), Duration.ofSeconds(10));
        assertThat(up.time()).isBetween(Duration.ofNanos(1), Duration.ofSeconds(10));
    }

    @Test
    void countsWhatCameWhenPatienceEnds() {
        stallsAfterAPart = true;

        Outcome.Took down = (Outcome.Took) probe.down(200_000, SHORT);

        assertThat(down.bytes()).isEqualTo(100_000);
        assertThat(down.time()).isBetween(Duration.ofMillis(300), Duration.ofSeconds(5));
    }

    @Test
    void endsAtOnceWhenItDisturbs() {
        stallsAfterAPart = true;
        AtomicBoolean undisturbed = new AtomicBoolean(true);
        Patience untilATap =
                new Patience(Duration.ofSeconds(20), () -> undisturbed.getAndSet(false));

        assertThat(probe.down(200_000, untilATap)).isEqualTo(new Outcome.Disturbed());
    }

    @Test
    void takesNobodyElsesAnswerForTheServers() {
        for (int other : new int[] {302, 401, 403, 404, 429, 503}) {
            status = other;
            assertThat(probe.down(1000, PATIENT)).isEqualTo(new Outcome.Refused("status " + other));
        }
        status = 200;
        assertThat(probe.roundTrip(PATIENT)).isEqualTo(new Outcome.Refused("status 200"));
    }

    @Test
    void noServerIsNoAnswer() {
        server.stop(0);

        assertThat(probe.roundTrip(PATIENT)).isEqualTo(new Outcome.NoAnswer());
        assertThat(probe.up(1000, PATIENT)).isEqualTo(new Outcome.NoAnswer());
    }
}

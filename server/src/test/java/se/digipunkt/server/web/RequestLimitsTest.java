package se.digipunkt.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.TestServer;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

final class RequestLimitsTest {

    private static final int MIB = 1 << 20;
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(Map.of("test.echo", true, "digipunkt.request-deadline", "1s"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static RawClient client() throws IOException {
        return new RawClient(server.port());
    }

    private static String post(String path, String headers) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
    }

    @Test
    void tooLargeByItsLengthIsAnsweredBeforeTheBodyIsSent() throws IOException {
        try (RawClient client = client()) {
            client.send(post("/api/v1/echo", "Content-Length: " + (MIB + 1) + "\r\n"));

            assertThat(client.answer())
                    .startsWith("HTTP/1.1 413")
                    .contains("application/problem+json")
                    .contains("payload-too-large")
                    .containsIgnoringCase("x-request-id: ")
                    .containsIgnoringCase("connection: close");
            assertThat(client.endsQuietly()).isTrue();
        }
    }

    @Test
    void aClientThatWaitsForContinueIsToldInstead() throws IOException {
        try (RawClient client = client()) {
            client.send(
                    post(
                            "/api/v1/echo",
                            "Expect: 100-continue\r\nContent-Length: " + 2 * MIB + "\r\n"));

            assertThat(client.answer()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void aClientThatSendsItAllNeverthelessSeesTheAnswer() throws IOException {
        try (RawClient client = client()) {
            client.send(post("/api/v1/echo", "Content-Length: " + 8 * MIB + "\r\n"))
                    .send(new byte[8 * MIB]);

            assertThat(client.answer()).startsWith("HTTP/1.1 413");
            assertThat(client.endsQuietly()).isTrue();
        }
    }

    @Test
    void chunksAreRefusedAsSoonAsTheyAreTooMany() throws IOException {
        try (RawClient client = client()) {
            client.send(post("/api/v1/echo", "Transfer-Encoding: chunked\r\n"));
            client.sendChunks(new byte[MIB / 8], 9);

            assertThat(client.answer()).startsWith("HTTP/1.1 413").contains("payload-too-large");
            assertThat(client.endsQuietly()).isTrue();
        }
    }

    @Test
    void aSmallBodyThatUnpacksToALargeOneIsRefused() throws IOException {
        byte[] bomb = RawClient.gzip(new byte[64 * MIB]);
        assertThat(bomb).hasSizeLessThan(MIB / 4);
        try (RawClient client = client()) {
            client.send(
                            post(
                                    "/api/v1/echo",
                                    "Content-Encoding: gzip\r\nContent-Length: "
                                            + bomb.length
                                            + "\r\n"))
                    .send(bomb);

            assertThat(client.answer()).startsWith("HTTP/1.1 413").contains("payload-too-large");
        }
    }

    @Test
    void unpacksWhatIsSentAsGzip() throws IOException {
        byte[] packed = RawClient.gzip(new byte[MIB]);
        try (RawClient client = client()) {
            client.send(
                            post(
                                    "/api/v1/echo",
                                    "Content-Encoding: gzip\r\nContent-Length: "
                                            + packed.length
                                            + "\r\n"))
                    .send(packed);

            assertThat(client.answer()).startsWith("HTTP/1.1 200").endsWith("bytes: " + MIB);
        }
    }

    @Test
    void brokenGzipIsRefusedAndNotAnOutage() throws IOException {
        try (RawClient client = client()) {
            client.send(post("/api/v1/echo", "Content-Encoding: gzip\r\nContent-Length: 12\r\n"))
                    .send("not gzip at ");

            assertThat(client.answer()).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void importsMayBeLargeButNotWithoutEnd() throws IOException {
        try (RawClient client = client()) {
            client.send(post("/api/v1/imports/echo", "Content-Length: " + 3 * MIB + "\r\n"))
                    .send(new byte[3 * MIB]);
            assertThat(client.answer()).startsWith("HTTP/1.1 200").endsWith("bytes: " + 3 * MIB);

            client.send(post("/api/v1/imports/echo", "Content-Length: " + 65 * MIB + "\r\n"));
            assertThat(client.answer()).startsWith("HTTP/1.1 413").contains("payload-too-large");
            assertThat(client.endsQuietly()).isTrue();
        }
    }

    /// A route for the status would wait for the same body a second time, for ever.
    @Test
    void aRefusedImportWhoseBodyCameLateIsAnswered() throws IOException {
        try (RawClient client = client()) {
            client.send(
                    post(
                            "/api/v1/imports/refused",
                            "Expect: 100-continue\r\nContent-Length: 3\r\n"));
            assertThat(client.answer()).startsWith("HTTP/1.1 100");

            assertThat(client.send("a=1").answer()).startsWith("HTTP/1.1 404").endsWith("bytes: 3");
        }
    }

    @Test
    void anImportThatUnpacksWithoutEndIsRefused() throws IOException {
        byte[] bomb = RawClient.gzip(new byte[65 * MIB]);
        try (RawClient client = client()) {
            client.send(
                            post(
                                    "/api/v1/imports/echo",
                                    "Content-Encoding: gzip\r\nContent-Length: "
                                            + bomb.length
                                            + "\r\n"))
                    .send(bomb);

            assertThat(client.answer()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void aBodyThatDripsIsClosed() throws Exception {
        try (RawClient client = client()) {
            client.send(post("/api/v1/echo", "Content-Length: 1000\r\n"));
            drip(client);

            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    void anImportThatDripsIsClosed() throws Exception {
        try (RawClient client = client()) {
            client.send(post("/api/v1/imports/echo", "Content-Length: 1000\r\n"));
            drip(client);

            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    void headersThatDripAreClosed() throws Exception {
        try (RawClient client = client()) {
            client.send("POST /api/v1/echo HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
            drip(client);

            assertThat(client.isClosed()).isTrue();
        }
    }

    /// A byte every tenth of a second, for longer than the deadline of this test.
    private static void drip(RawClient client) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        for (int i = 0; i < 15; i++) {
            try {
                client.send("x");
            } catch (IOException closed) {
                return;
            }
            assertThat(never.await(100, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    @Test
    void aConnectionMayRestBetweenRequestsLongerThanOneRequestMayTake() throws Exception {
        try (RawClient client = client()) {
            for (int i = 0; i < 3; i++) {
                client.send(post("/api/v1/echo", "Content-Length: 3\r\n")).send("abc");
                assertThat(client.answer()).startsWith("HTTP/1.1 200").endsWith("bytes: 3");
            }
            assertThat(new CountDownLatch(1).await(1_300, TimeUnit.MILLISECONDS)).isFalse();

            client.send(post("/api/v1/echo", "Content-Length: 4\r\n")).send("abcd");
            assertThat(client.answer()).startsWith("HTTP/1.1 200").endsWith("bytes: 4");
        }
    }

    @Test
    void twoRequestsInOnePieceAreBothAnswered() throws IOException {
        try (RawClient client = client()) {
            client.send(
                    post("/api/v1/echo", "Content-Length: 1\r\n")
                            + "a"
                            + post("/api/v1/echo", "Content-Length: 2\r\n")
                            + "bc");

            assertThat(client.answer()).endsWith("bytes: 1");
            assertThat(client.answer()).endsWith("bytes: 2");
        }
    }
}

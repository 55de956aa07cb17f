package se.digipunkt.provisioning.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.jar.JarFile;

/// What the real server says to those who err, dawdle or mean harm.
class WrongInputTest {

    private static final Duration DEADLINE = Duration.ofSeconds(3);

    @RegisterExtension static final Programs PROGRAMS = new Programs(Shared::start);

    /// One server for all tests of the class.
    private static final class Shared {
        static final java.util.concurrent.atomic.AtomicReference<Office> OFFICE =
                new java.util.concurrent.atomic.AtomicReference<>();

        static void start(Programs programs) {
            OFFICE.set(
                    Office.furnished(
                            programs.server(
                                            Database.SQLITE,
                                            Map.of(
                                                    "DIGIPUNKT_REQUEST_DEADLINE",
                                                    DEADLINE.toSeconds() + "s"))
                                    .start()));
        }
    }

    private final Office office = Shared.OFFICE.get();

    @Test
    void wrongCodeIsRefusedAsAnyOtherBadCode() {
        Api nobody = office.server().asNobody();
        String used = office.enrolmentCode();
        assertThat(RawKiosk.enrolment(nobody, used).status()).isEqualTo(201);

        for (String code : List.of("0000-0000", used)) {
            Api.Answer answer = RawKiosk.enrolment(nobody, code);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.slug()).isEqualTo("enrolment-code-refused");
        }
    }

    @Test
    void wrongTokenIsUnknown() {
        RawKiosk stranger =
                new RawKiosk(
                        new Api(office.server().address(), "not-a-token"),
                        "0d5f2a8e-3a75-4b8e-9d5c-1f5b3e8f0a11");

        assertThat(stranger.tap("e-id").status()).isEqualTo(401);
    }

    @Test
    void brokenJsonIsRefusedAndStoresNothing() {
        RawKiosk kiosk = RawKiosk.enrolled(office);

        assertThat(kiosk.sync("{\"journal\":").status()).isEqualTo(400);
        assertThat(kiosk.sync("[]").status()).isEqualTo(400);
        assertThat(kiosk.tap("e-id").ok().json().path("next").asLong()).isEqualTo(2);
    }

    @Test
    void unknownErrandIsSetAsideAndSeen() {
        RawKiosk kiosk = RawKiosk.enrolled(office);

        Api.Answer answer = kiosk.tap("from-a-newer-list").ok();

        assertThat(answer.json().path("next").asLong()).isEqualTo(2);
        assertThat(answer.json().path("setAside").asLong()).isEqualTo(1);
        assertThat(office.coordinator().get("/api/v1/kiosks").ok().json().path("items"))
                .anyMatch(told -> told.path("setAside").asLong() == 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"region", "2510", "A", "å-ä-ö", "x"})
    void reservedAndMalformedIdsOfPointsAreRefused(String id) {
        Api.Answer answer =
                office.admin()
                        .post(
                                "/api/v1/points",
                                Map.of(
                                        "id",
                                        id,
                                        "name",
                                        "Gällivare bibliotek",
                                        "kinds",
                                        List.of("library"),
                                        "municipality",
                                        "2523"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.slug()).isEqualTo("validation");
    }

    @Test
    void dayThatDoesNotExistIsRefused() {
        Api.Answer answer =
                office.coordinator()
                        .get(
                                "/api/v1/guidance/figures?scope="
                                        + Office.POINT
                                        + "&from=2026-02-30&to=2026-03-01&by=errand");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.slug()).isEqualTo("validation");
    }

    @Test
    void badCsvTellsLineAndReasonAndImportsNothing() {
        String csv =
                """
                id,name,kinds,municipality
                lib-2514-1,Kalix bibliotek,library,2514
                lib-9999-1,Ingenstans,library,9999
                """;

        Api.Answer answer =
                office.admin().sendText("POST", "/api/v1/imports/points", "text/csv", csv);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.slug()).isEqualTo("import-refused");
        assertThat(answer.body()).contains("3").contains("municipality");
        assertThat(office.server().asNobody().get("/api/v1/points/lib-2514-1").status())
                .isEqualTo(404);
    }

    @Test
    void bodyOfTwoMebibytesIsRefusedBeforeItIsSent() throws IOException {
        try (Socket socket = open()) {
            send(socket, head("/kiosk/v1/sync", 2 << 20));

            assertThat(firstLine(socket)).contains("413");
        }
    }

    @Test
    void drippingBodyIsClosedAtTheDeadline() throws IOException {
        try (Socket socket = open()) {
            send(socket, head("/kiosk/v1/sync", 1000));

            assertThat(drippedUntilClosed(socket))
                    .isBetween(DEADLINE.minusSeconds(1), DEADLINE.plusSeconds(5));
        }
    }

    @Test
    void deadlineIsThirtySecondsUnlessSaidOtherwise() throws IOException {
        Properties shipped = new Properties();
        try (JarFile jar =
                        new JarFile(
                                Checkout.root()
                                        .resolve("server/target/digipunkt-server.jar")
                                        .toFile());
                InputStream settings = jar.getInputStream(jar.getEntry("application.properties"))) {
            shipped.load(settings);
        }

        assertThat(shipped.getProperty("digipunkt.request-deadline")).isEqualTo("30s");
    }

    private Socket open() throws IOException {
        Socket socket = new Socket("localhost", office.server().address().getPort());
        socket.setSoTimeout(200);
        return socket;
    }

    private static String head(String path, int length) {
        return "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                .formatted(path, length);
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /// A byte at a time, the read time-out between them.
    private static Duration drippedUntilClosed(Socket socket) throws IOException {
        long began = System.nanoTime();
        boolean open = true;
        while (open) {
            try {
                send(socket, " ");
                open = socket.getInputStream().read() >= 0;
            } catch (java.net.SocketTimeoutException stillOpen) {
                open = System.nanoTime() - began < Duration.ofSeconds(60).toNanos();
            } catch (SocketException closed) {
                open = false;
            }
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static String firstLine(Socket socket) throws IOException {
        socket.setSoTimeout(5_000);
        StringBuilder line = new StringBuilder();
        InputStream in = socket.getInputStream();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString();
    }
}

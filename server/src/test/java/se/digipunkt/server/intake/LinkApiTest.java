package se.digipunkt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestDatabase;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LinkApiTest {

    private static final String LINK = "/kiosk/v1/link";

    private final HttpClient client = HttpClient.newHttpClient();
    private RunningServer server;

    @BeforeAll
    void start() {
        server = RunningServer.on(TestDatabase.SQLITE, Map.of("digipunkt.link.metered", "no"));
    }

    @AfterAll
    void stop() {
        server.close();
        client.close();
    }

    private PretendKiosk kiosk() {
        String place = "byn-" + UUID.randomUUID().toString().substring(0, 8);
        return PretendKiosk.enrolled(server, server.village(place));
    }

    private HttpResponse<byte[]> sent(String query, String token, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(
                request.uri(server.uri(LINK + query))
                        .header("Authorization", "Bearer " + token)
                        .header("Accept-Encoding", "gzip")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> got(PretendKiosk kiosk, String query)
            throws IOException, InterruptedException {
        return sent(query, kiosk.token, HttpRequest.newBuilder().GET());
    }

    private HttpResponse<byte[]> posted(PretendKiosk kiosk, int bytes)
            throws IOException, InterruptedException {
        var body = HttpRequest.BodyPublishers.ofByteArray(new byte[bytes]);
        return sent("", kiosk.token, HttpRequest.newBuilder().POST(body));
    }

    private static int packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.size();
    }

    @Test
    void givesAsManyBytesAsAreWantedAsTheyAre() throws Exception {
        HttpResponse<byte[]> answer = got(kiosk(), "?bytes=524288");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).hasSize(524_288);
        assertThat(packed(answer.body())).isGreaterThan(524_288);
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/octet-stream");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store, no-transform");
    }

    @Test
    void givesNoMoreThanAMebibyte() throws Exception {
        assertThat(got(kiosk(), "?bytes=2000000000").body()).hasSize(LinkApi.MOST_DOWN);
    }

    @Test
    void noBytesAreARoundTrip() throws Exception {
        PretendKiosk kiosk = kiosk();

        for (String query : new String[] {"", "?bytes=0", "?bytes=-5"}) {
            HttpResponse<byte[]> answer = got(kiosk, query);
            assertThat(answer.statusCode()).isEqualTo(204);
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .contains("no-store, no-transform");
        }
        assertThat(got(kiosk, "?bytes=many").statusCode()).isEqualTo(400);
    }

    @Test
    void takesBytesUpToItsCap() throws Exception {
        PretendKiosk kiosk = kiosk();

        assertThat(posted(kiosk, LinkApi.MOST_UP).statusCode()).isEqualTo(204);
        assertThat(posted(kiosk, LinkApi.MOST_UP + 1).statusCode()).isEqualTo(413);
    }

    @Test
    void isForKiosksOnly() throws Exception {
        assertThat(sent("", "no-kiosk", HttpRequest.newBuilder().GET()).statusCode())
                .isEqualTo(401);
        assertThat(sent("", server.admin(), HttpRequest.newBuilder().GET()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void oneKioskIsRefusedWhenItHasMeasuredTooMuchAndOthersAreNot() throws Exception {
        PretendKiosk eager = kiosk();
        for (int i = 0; i < LinkAllowance.TRANSFERS; i++) {
            assertThat(got(eager, "?bytes=1").statusCode()).isEqualTo(200);
        }

        HttpResponse<byte[]> refused = got(eager, "?bytes=1");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After")).isPresent();
        assertThat(posted(eager, 1).statusCode()).isEqualTo(429);
        assertThat(got(eager, "").statusCode()).isEqualTo(204);
        assertThat(got(kiosk(), "?bytes=1").statusCode()).isEqualTo(200);
    }

    @Test
    void kiosksAreToldHowToMeasure() {
        var link = kiosk().sync(1).json().path("settings").path("link");

        assertThat(link.path("timesPerDay").asInt()).isEqualTo(2);
        assertThat(link.path("downKibibytes").asInt()).isEqualTo(512);
        assertThat(link.path("upKibibytes").asInt()).isEqualTo(128);
        assertThat(link.path("metered").asText()).isEqualTo("false");
        assertThat(link.path("goodDownKbps").asInt()).isEqualTo(2000);
        assertThat(link.path("goodRttMillis").asInt()).isEqualTo(300);
    }
}

package se.digipunkt.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

final class ServerTest {

    @TempDir Path folder;

    private Path data() {
        return folder.resolve("data");
    }

    @Test
    void aSecondServerInTheFolderSaysWhyItDoesNotStartInOneLine() throws Exception {
        try (ServerProcess first = new ServerProcess(data(), folder, "first")) {
            first.awaitLine("Digipunkt \\S+ is ready at http://\\S+, database SQLite in \\S+");
            try (ServerProcess second = new ServerProcess(data(), folder, "second")) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.err().lines().filter(line -> !line.isBlank()))
                        .singleElement()
                        .asString()
                        .startsWith("Digipunkt does not start: another Digipunkt server is using");
                assertThat(second.out()).doesNotContain("Exception");
            }
        }
    }

    @Test
    void askedToStopItEndsWhatItHasBegunAndWritesItsLogBack() throws Exception {
        try (ServerProcess server = new ServerProcess(data(), folder, "server");
                HttpClient browser = HttpClient.newHttpClient()) {
            String url = server.awaitLine("is ready at (\\S+),").group(1);
            var answer =
                    browser.sendAsync(
                            HttpRequest.newBuilder(URI.create(url + "/api/v1/slow")).build(),
                            HttpResponse.BodyHandlers.ofString());
            server.awaitLine("slow request begun");

            server.askToStop();

            assertThat(answer.get(20, TimeUnit.SECONDS).body()).isEqualTo("finished: true");
            assertThat(server.exitCode()).isEqualTo(143);
            assertThat(data().resolve("digipunkt.db")).isNotEmptyFile();
            assertThat(data().resolve("digipunkt.db-wal")).doesNotExist();
        }
    }
}

package se.digipunkt.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// The protocol over a pipe, with the browser's end held by the test.
class DevToolsTest {

    private final PipedInputStream fromBrowser = new PipedInputStream();
    private final PipedOutputStream browserSays = new PipedOutputStream();
    private final PipedInputStream browserHears = new PipedInputStream();
    private final BlockingQueue<DevTools.Event> events = new LinkedBlockingQueue<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final DevTools devTools;

    DevToolsTest() throws IOException {
        fromBrowser.connect(browserSays);
        devTools = new DevTools(fromBrowser, new PipedOutputStream(browserHears));
        devTools.listen(events::add, ended::countDown);
    }

    private void say(String message) throws IOException {
        browserSays.write((message + "\0").getBytes(StandardCharsets.UTF_8));
        browserSays.flush();
    }

    @Test
    void answersFindTheirQuestions() throws Exception {
        CompletableFuture<JsonNode> first = devTools.ask("s-1", "Page.enable", DevTools.object());
        CompletableFuture<JsonNode> second =
                devTools.ask(DevTools.BROWSER, "Browser.getVersion", DevTools.object());
        say("{\"id\":2,\"result\":{\"product\":\"Chrome, på svenska\"}}");
        say("{\"id\":1,\"error\":{\"message\":\"no such page\"}}");

        assertThat(second.get(5, TimeUnit.SECONDS).path("product").asText())
                .isEqualTo("Chrome, på svenska");
        assertThatThrownBy(() -> first.get(5, TimeUnit.SECONDS))
                .hasMessageContaining("no such page");
    }

    @Test
    void eventsAreHeardWithTheirPage() throws Exception {
        say("{\"method\":\"Page.loaded\",\"sessionId\":\"s-1\",\"params\":{\"a\":1}}");

        DevTools.Event event = events.poll(5, TimeUnit.SECONDS);

        assertThat(event).isNotNull();
        assertThat(event.session()).isEqualTo("s-1");
        assertThat(event.params().path("a").asInt()).isEqualTo(1);
    }

    @Test
    void aBrowserThatEndsAnswersNothingMore() throws Exception {
        CompletableFuture<JsonNode> asked = devTools.ask("", "A.b", DevTools.object());
        browserSays.close();

        assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> asked.get(5, TimeUnit.SECONDS)).hasMessageContaining("has ended");
    }
}

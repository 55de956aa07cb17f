package se.digipunkt.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import se.digipunkt.provisioning.journey.Await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Whatever happens to the browser, there is a usable screen within ten seconds.
class UsableAgainTest {

    private static final Duration PROMISED = Duration.ofSeconds(10);

    @RegisterExtension
    static final Room ROOM =
            new Room(
                    new Idle.Patience(
                            Duration.ofMillis(400), Duration.ofMillis(400), Duration.ofSeconds(1)),
                    false);

    private static List<ProcessHandle> renderers() {
        return ROOM.showing()
                .browser()
                .process()
                .descendants()
                .filter(UsableAgainTest::isRenderer)
                .toList();
    }

    /// Chromium writes its own titles over what Java would read.
    private static boolean isRenderer(ProcessHandle process) {
        try {
            Path file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains("--type=renderer");
        } catch (IOException gone) {
            return false;
        }
    }

    private static void isReplacedInTime(Runnable harm) {
        int before = ROOM.screen().account().replaced();
        long begun = System.nanoTime();

        ROOM.awaitNext(harm);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PROMISED);
        assertThat(ROOM.screen().account().replaced()).isEqualTo(before + 1);
        assertThat(ROOM.screen().state()).isEqualTo(ScreenState.SHOWN);
        ROOM.awaitAddress(ROOM.agent().address() + "/");
    }

    @Test
    void aKilledRendererIsReplaced() {
        isReplacedInTime(() -> renderers().forEach(ProcessHandle::destroyForcibly));
    }

    @Test
    void aKilledBrowserIsReplaced() {
        isReplacedInTime(() -> ROOM.showing().browser().process().destroyForcibly());
    }

    @Test
    void aFrozenPageIsReplacedAndItsProcessesAreGone() {
        List<ProcessHandle> frozen = renderers();
        isReplacedInTime(() -> frozen.forEach(UsableAgainTest::stop));

        assertThat(frozen).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void whoeverStaysIsNotForgottenAndWhoeverLeavesIs() {
        int before = ROOM.screen().account().forgotten();
        Showing here = ROOM.showing();
        for (int touch = 0; touch < 3; touch++) {
            ROOM.key("a");
            Await.until("the countdown", PROMISED, () -> ROOM.js(COVERED).equals("true"));
        }
        assertThat(ROOM.screen().account().forgotten()).isEqualTo(before);
        assertThat(ROOM.showing()).isSameAs(here);

        ROOM.awaitNext(() -> {});

        assertThat(ROOM.screen().account().forgotten()).isEqualTo(before + 1);
        Await.until("wiped", PROMISED, () -> !Files.exists(here.browser().folder().path()));
    }

    @Test
    void whoSaysThatTheyAreFinishedIsForgottenAtOnce() {
        int before = ROOM.screen().account().forgotten();
        ROOM.key("a");
        Await.until("the bar", PROMISED, () -> ROOM.js(AT_BOTTOM).equals("true"));

        ROOM.awaitNext(() -> ROOM.click(50, ROOM.height() - 30));

        assertThat(ROOM.screen().account().forgotten()).isEqualTo(before + 1);
    }

    private static final String AT_BOTTOM =
            "String(document.elementFromPoint(50, innerHeight - 30)?.matches('[popover]') ??"
                    + " false)";

    private static final String COVERED =
            "String(document.elementFromPoint(20, 20)?.matches('[popover]') ?? false)";

    private static void stop(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-STOP", Long.toString(process.pid())).start().waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

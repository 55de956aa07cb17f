package se.digipunkt.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// A resident's site fills the memory that profiles lie in. Mounts one of its own, so wants root.
@Tag("endurance")
class FullDiskEnduranceTest {

    @RegisterExtension static final Room ROOM = new Room(Idle.Patience.USUAL, true);

    private Path mounted = Path.of("/nowhere");

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        mounted = Files.createDirectories(ROOM.profiles().resolve("digipunkt-" + ROOM.port()));
        run("mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", mounted.toString());
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        ROOM.screen().close();
        run("umount", mounted.toString());
    }

    @Test
    void theNextScreenIsUsableInTimeAllTheSame() throws IOException {
        ROOM.key("a");
        ROOM.awaitNext(ROOM.screen()::forget);
        ROOM.key("a");
        fill(ROOM.showing().browser().folder().path().resolve("much"));
        assertThat(mounted.toFile().getUsableSpace()).isZero();
        long begun = System.nanoTime();

        ROOM.awaitNext(ROOM.screen()::forget);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        ROOM.awaitAddress(ROOM.agent().address() + "/");
        assertThat(ROOM.screen().account().unwiped()).isZero();
    }

    private static void fill(Path file) {
        byte[] much = new byte[4096];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (; ; ) {
                out.write(much);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("space");
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}

package se.digipunkt.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;

class ProfileFolderTest {

    @TempDir Path root = Path.of("unset");

    @Test
    void isForThisUserAloneAndGoesWithAllThatIsInIt() throws IOException {
        ProfileFolder folder = ProfileFolder.in(root.resolve("profiles"), 1);
        Path deep = Files.createDirectories(folder.profile().resolve("Default/Cache"));
        Files.writeString(deep.resolve("entry"), "secret");
        Files.createSymbolicLink(deep.resolve("SingletonLock"), Path.of("nowhere-1"));
        Files.createSymbolicLink(deep.resolve("outside"), root);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                .isEqualTo("rwx------");
        assertThat(folder.wipe()).isTrue();

        assertThat(folder.path()).doesNotExist();
        assertThat(root).as("what a link pointed at").exists();
    }

    @Test
    void whoeverStillWritesThereIsEndedAndNobodyElse() throws Exception {
        ProfileFolder folder = ProfileFolder.in(root, 1);
        Process inherits = sleeping(folder.path());
        Process other = sleeping(ProfileFolder.in(root, 11).path());
        try {
            assertThat(folder.wipe()).isTrue();

            assertThat(inherits.waitFor(5, TimeUnit.SECONDS)).isTrue();
            assertThat(other.isAlive()).isTrue();
        } finally {
            inherits.destroyForcibly();
            other.destroyForcibly();
        }
    }

    private static Process sleeping(Path home) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("sleep", "60");
        builder.environment().put("HOME", home.toString());
        return builder.start();
    }

    @Test
    void whatAKilledAgentLeftIsFoundAtTheNextStart() {
        ProfileFolder left = ProfileFolder.in(root, 1);

        assertThat(ProfileFolder.leftIn(root)).containsExactly(left);
        assertThat(ProfileFolder.leftIn(root.resolve("never-made"))).isEmpty();
    }
}

package se.digipunkt.provisioning.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

final class DemoStateTest {

    @TempDir private Path folder;

    @Test
    void keepsWhatWasSavedLast() {
        DemoState state = DemoState.load(folder);
        String password = state.password("admin");
        state.save();
        state.set("a", "b");
        state.save();

        assertThat(DemoState.load(folder).password("admin")).isEqualTo(password);
        assertThat(DemoState.load(folder).find("a")).contains("b");
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void onlyTheOwnerReadsPasswordsAlsoInAFileOfAnEarlierVersion() throws IOException {
        Path file = Files.createFile(folder.resolve("demo.properties"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        DemoState.load(folder).save();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}

package se.digipunkt.kiosk.terminal.aloud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

class EspeakVoicesTest {

    @TempDir private Path folder;

    private long now;

    @Test
    void aProgramThatFailedIsAskedAgainAfterAWhileAndOneThatAnsweredIsNot() throws IOException {
        Path program = folder.resolve("espeak");
        var voices = new EspeakVoices(new EspeakProgram(program.toString()), () -> now);
        assertThat(voices.languages()).isEmpty();

        Files.writeString(program, "#!/bin/sh\necho ' 5  fi  --/M  Finnish  urj/fi'\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        assertThat(voices.languages()).as("not for each page").isEmpty();
        now = EspeakVoices.AGAIN.toNanos();
        assertThat(voices.languages()).containsExactly("fi");

        Files.delete(program);
        now *= 3;
        assertThat(voices.languages()).containsExactly("fi");
    }
}

package se.digipunkt.server.intake;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Value;

import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Ends the server's process, with nothing flushed, at the step that the file of `DIGIPUNKT_DIE_AT`
/// names. Found by a server that is started with these test classes in front.
@Singleton
@Replaces(SyncSteps.class)
final class DyingSteps extends SyncSteps {

    private static final int KILLED = 137;

    private final Path cue;

    DyingSteps(@Value("${digipunkt.die-at}") Path cue) {
        this.cue = cue;
    }

    @Override
    void beforeCommit() {
        dieAt("before-commit");
    }

    @Override
    void afterCommitBeforeAnswer() {
        dieAt("after-commit-before-answer");
    }

    private void dieAt(String step) {
        try {
            if (Files.exists(cue) && Files.readString(cue).equals(step)) {
                Runtime.getRuntime().halt(KILLED);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package se.digipunkt.server.intake;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Value;

import jakarta.inject.Singleton;

/// Ends the server's process, with nothing flushed, at the step that `DIGIPUNKT_DIE_AT` names.
/// Found by a server that is started with these test classes in front.
@Singleton
@Replaces(SyncSteps.class)
final class DyingSteps extends SyncSteps {

    private static final int KILLED = 137;

    private final String dieAt;

    DyingSteps(@Value("${digipunkt.die-at:never}") String dieAt) {
        this.dieAt = dieAt;
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
        if (dieAt.equals(step)) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}

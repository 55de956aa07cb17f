package se.digipunkt.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import se.digipunkt.kiosk.help.HelpCalls;
import se.digipunkt.kiosk.terminal.Sessions;
import se.digipunkt.kiosk.terminal.Use;
import se.digipunkt.protocol.EntryBody.SessionEnd;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/// What the screen is told of the one before it.
class ResidentTest {

    @RegisterExtension static final RunningKiosk KIOSK = new RunningKiosk();

    private final Resident resident = KIOSK.part(Resident.class);
    private final Sessions sessions = KIOSK.part(Sessions.class);
    private final HelpCalls calls = KIOSK.part(HelpCalls.class);

    @BeforeEach
    void nobodyIsThere() {
        sessions.end(SessionEnd.IDLE);
    }

    @Test
    void whoHasLookedAtAThemeIsAskedOnceBeforeTheyAreForgotten() {
        comes(() -> sessions.touched(new Use("sv", Set.of(), "health")));

        assertThat(resident.finished("sv")).contains("/finished");
        assertThat(resident.finished("sv")).isEmpty();
        assertThat(sessions.isOpen()).isFalse();
    }

    @Test
    void whoLeavesIsNotAsked() {
        comes(() -> sessions.touched(new Use("sv", Set.of(), "health")));

        resident.left();

        assertThat(sessions.isOpen()).isFalse();
    }

    @Test
    void whoIsOnASiteIsThere() {
        resident.touched(false);
        assertThat(sessions.isOpen()).isFalse();

        comes(() -> resident.touched(true));
        assertThat(sessions.isOpen()).isTrue();
    }

    @Test
    void aCallFromASiteIsToldThereUntilTheSessionEnds() {
        assertThat(resident.callState("sv")).isEmpty();

        comes(() -> resident.touched(true));
        resident.callsForHelp("sv");
        assertThat(resident.callState("sv")).contains("Vi har hört dig");
        calls.cancel(Objects.requireNonNull(calls.now().call()).id());
        assertThat(resident.callState("en")).contains("You have cancelled");

        resident.left();
        assertThat(resident.callState("sv")).isEmpty();
    }

    /// What comes right after an end is the last of who has gone: the next one touches again.
    private void comes(Runnable touch) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> {
                    while (!sessions.isOpen()) {
                        touch.run();
                        Thread.onSpinWait();
                    }
                });
    }
}

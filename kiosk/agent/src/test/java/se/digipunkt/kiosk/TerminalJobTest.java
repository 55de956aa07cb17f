package se.digipunkt.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import se.digipunkt.kiosk.evidence.Evidence;
import se.digipunkt.protocol.EntryBody.Terminal;

class TerminalJobTest {

    @RegisterExtension static final RunningKiosk KIOSK = new RunningKiosk();

    @Test
    void withoutItsPageTheTerminalIsDownAndWithoutRoomItWorksInPart() {
        assertThat(TerminalJob.state(true, false)).isEqualTo(Terminal.WORKING);
        assertThat(TerminalJob.state(true, true)).isEqualTo(Terminal.DEGRADED);
        assertThat(TerminalJob.state(false, false)).isEqualTo(Terminal.DOWN);
        assertThat(TerminalJob.state(false, true)).isEqualTo(Terminal.DOWN);
    }

    @Test
    void aTerminalThatWorksAgainIsToldAsThat() {
        Evidence evidence = KIOSK.part(Evidence.class);
        evidence.terminal(Terminal.DOWN);

        KIOSK.part(TerminalJob.class).look();

        assertThat(evidence.terminal()).isEqualTo(Terminal.WORKING);
    }

    @Test
    void thePageOnTheScreenIsHeardAndNoOtherSites() {
        Evidence evidence = KIOSK.part(Evidence.class);
        assertThat(evidence.health().screen()).isEqualTo("unknown");
        assertThat(shown("cross-site")).isEqualTo(403);
        assertThat(evidence.health().screen()).isEqualTo("unknown");

        assertThat(shown("same-origin")).isEqualTo(204);

        assertThat(evidence.health().screen()).isEqualTo("shown");
    }

    private static int shown(String site) {
        return KIOSK.browser().json("/terminal/shown", "", "Sec-Fetch-Site", site).statusCode();
    }
}

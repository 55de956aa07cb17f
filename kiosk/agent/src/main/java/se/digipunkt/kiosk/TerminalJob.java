package se.digipunkt.kiosk;

import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

import se.digipunkt.kiosk.device.Controls;
import se.digipunkt.kiosk.evidence.Evidence;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.terminal.TerminalCheck;
import se.digipunkt.protocol.EntryBody.Terminal;

/// Once a minute: how the terminal is, as far as the agent can know. What stands on the screen it
/// hears from the page itself, and tells apart.
@Singleton
final class TerminalJob {

    private final TerminalCheck page;
    private final Journal journal;
    private final Evidence evidence;
    private final Controls controls;

    TerminalJob(TerminalCheck page, Journal journal, Evidence evidence, Controls controls) {
        this.controls = controls;
        this.page = page;
        this.journal = journal;
        this.evidence = evidence;
    }

    @Scheduled(fixedDelay = "1m", initialDelay = "30s")
    void look() {
        evidence.terminal(state(page.isServed(), journal.health().full()));
        evidence.controls(controls.health());
    }

    /// Without the page there is nothing for residents; without room on the card nothing can be
    /// logged.
    static Terminal state(boolean served, boolean full) {
        if (!served) {
            return Terminal.DOWN;
        }
        return full ? Terminal.DEGRADED : Terminal.WORKING;
    }
}

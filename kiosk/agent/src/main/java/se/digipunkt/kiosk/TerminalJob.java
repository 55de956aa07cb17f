package se.digipunkt.kiosk;

import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

import se.digipunkt.kiosk.device.Controls;
import se.digipunkt.kiosk.evidence.Evidence;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.screen.Screen;
import se.digipunkt.kiosk.screen.ScreenState;
import se.digipunkt.kiosk.terminal.TerminalCheck;
import se.digipunkt.protocol.EntryBody.Terminal;

/// Once a minute, and when the screen breaks or is shown again: how the terminal is, as far as the
/// agent can know. Where it supervises no screen it hears from the page itself whether it stands
/// there, and tells that apart.
@Singleton
final class TerminalJob {

    private final TerminalCheck page;
    private final Journal journal;
    private final Evidence evidence;
    private final Controls controls;

    private final Screen screen;

    TerminalJob(
            TerminalCheck page,
            Journal journal,
            Evidence evidence,
            Controls controls,
            Screen screen) {
        this.controls = controls;
        this.page = page;
        this.journal = journal;
        this.evidence = evidence;
        this.screen = screen;
        screen.whenChanged(this::look);
    }

    @Scheduled(fixedDelay = "1m", initialDelay = "30s")
    void look() {
        ScreenState shown = screen.state();
        if (shown == ScreenState.SHOWN) {
            evidence.shown();
        }
        boolean served = page.isServed() && shown != ScreenState.BROKEN;
        evidence.terminal(state(served, journal.health().full()));
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

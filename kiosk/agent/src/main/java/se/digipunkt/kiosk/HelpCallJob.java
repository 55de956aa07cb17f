package se.digipunkt.kiosk;

import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

import se.digipunkt.kiosk.help.HelpCalls;

/// Each second: a call that nobody answers does not ring for ever.
@Singleton
final class HelpCallJob {

    private final HelpCalls calls;

    HelpCallJob(HelpCalls calls) {
        this.calls = calls;
    }

    @Scheduled(fixedDelay = "1s", initialDelay = "1s")
    void look() {
        calls.look();
    }
}

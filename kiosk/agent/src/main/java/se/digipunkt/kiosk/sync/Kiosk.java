package se.digipunkt.kiosk.sync;

import se.digipunkt.kiosk.evidence.Evidence;
import se.digipunkt.kiosk.journal.DeviceClock;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.Moment;
import se.digipunkt.kiosk.journal.Span;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.Sync;

/// The kiosk as the server gets to see it.
public record Kiosk(
        Journal journal, Told told, Evidence evidence, DeviceClock clock, String agentVersion)
        implements StatusSource {

    @Override
    public Sync.Status of(Span span) {
        Moment now = clock.now();
        return new Sync.Status(
                now.boot(),
                now.elapsed(),
                now.wall(),
                agentVersion,
                told.settingsVersion().orElse(null),
                told.settings().map(settings -> settings.errandList().version()).orElse(null),
                span.firstSeq(),
                span.lastSeq(),
                journal.unsent(),
                evidence.terminal(),
                evidence.open().orElse(null),
                evidence.health());
    }
}

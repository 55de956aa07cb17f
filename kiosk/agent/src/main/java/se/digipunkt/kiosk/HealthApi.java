package se.digipunkt.kiosk;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import se.digipunkt.kiosk.device.Device;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.sync.SyncLoop;

/// `GET /health`
@Controller("/health")
@ExecuteOn(TaskExecutors.BLOCKING)
final class HealthApi {

    private final Journal journal;
    private final SyncLoop sync;
    private final Device device;
    private final Version version;

    HealthApi(Journal journal, SyncLoop sync, Device device, Version version) {
        this.journal = journal;
        this.sync = sync;
        this.device = device;
        this.version = version;
    }

    @Get
    KioskHealth health() {
        return KioskHealth.of(
                KioskHealth.JournalState.of(journal.current(), journal.health()),
                journal.unsent(),
                sync.contact(),
                device.clockState(),
                version);
    }
}

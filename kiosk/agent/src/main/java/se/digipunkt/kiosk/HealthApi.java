package se.digipunkt.kiosk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.screen.Screen;
import se.digipunkt.kiosk.settings.Identity;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.kiosk.sync.SyncLoop;

/// `GET /health`
@Controller("/health")
@ExecuteOn(TaskExecutors.BLOCKING)
final class HealthApi {

    private final Journal journal;
    private final SyncLoop sync;
    private final FoundHere found;
    private final Told told;
    private final Version version;
    private final Screen screen;

    HealthApi(
            Journal journal,
            SyncLoop sync,
            FoundHere found,
            Told told,
            Version version,
            Screen screen) {
        this.journal = journal;
        this.sync = sync;
        this.found = found;
        this.told = told;
        this.version = version;
        this.screen = screen;
    }

    @Get
    HttpResponse<KioskHealth> health() {
        KioskHealth health =
                KioskHealth.of(
                                told.identity().map(Identity::kioskId).orElse(null),
                                KioskHealth.JournalState.of(journal.current(), journal.health()),
                                journal.unsent(),
                                sync.contact(),
                                found.now(),
                                version)
                        .with(screen.account());
        return HttpResponse.<KioskHealth>status(health.httpStatus()).body(health);
    }
}

package se.digipunkt.server.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.common.ProgramVersion;
import se.digipunkt.server.storage.StorageHealth;

/// For whoever watches the server.
@Controller("/health")
@Secured(SecurityRule.IS_ANONYMOUS)
final class HealthApi {

    private final StorageHealth storage;

    HealthApi(StorageHealth storage) {
        this.storage = storage;
    }

    /// The program runs.
    @Get
    Liveness live() {
        return new Liveness("up");
    }

    /// The program can do its work: the database answers and takes what is written. Else 503.
    @Get("/readiness")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<Readiness> ready() {
        StorageHealth.State state = storage.state();
        boolean up = state.readable() && state.writable();
        Readiness readiness =
                new Readiness(
                        up ? "up" : "down",
                        ProgramVersion.current(),
                        new Database(state.kind(), state.readable(), state.writable()),
                        state.freeBytes().isPresent() ? state.freeBytes().getAsLong() : null);
        return HttpResponse.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(readiness)
                .header("Cache-Control", "no-store");
    }

    /// @param status `up`
    record Liveness(String status) {}

    /// @param status `up` or `down`
    /// @param diskFreeBytes room on the disk of a SQLite database; absent for PostgreSQL
    record Readiness(
            String status, String version, Database database, @Nullable Long diskFreeBytes) {}

    /// @param kind `SQLite` or `PostgreSQL`
    record Database(String kind, boolean readable, boolean writable) {}
}

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

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// For whoever watches the server.
@Controller("/health")
@Secured(SecurityRule.IS_ANONYMOUS)
final class HealthApi {

    private final StorageHealth storage;
    private final ClockCheck clock;
    private final List<FigureCheck> figures;

    HealthApi(StorageHealth storage, ClockCheck clock, List<FigureCheck> figures) {
        this.storage = storage;
        this.clock = clock;
        this.figures = figures;
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
                        state.freeBytes().isPresent() ? state.freeBytes().getAsLong() : null,
                        state.readable() ? secondsAhead() : null,
                        failing() == 0 ? null : Integer.valueOf(failing()));
        return HttpResponse.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(readiness)
                .header("Cache-Control", "no-store");
    }

    private int failing() {
        return figures.stream()
                .flatMap(one -> one.failing().stream())
                .collect(Collectors.toSet())
                .size();
    }

    private @Nullable Long secondsAhead() {
        OptionalLong ahead = clock.secondsAhead();
        return ahead.isPresent() ? ahead.getAsLong() : null;
    }

    /// @param status `up`
    record Liveness(String status) {}

    /// @param status `up` or `down`
    /// @param diskFreeBytes room on the disk of a SQLite database; absent for PostgreSQL
    /// @param clockAheadSeconds when kiosks say that the server's clock is wrong: by how much it is
    ///   ahead, negative when it is behind
    /// @param placesNotCounted places whose availability or visits cannot be counted at present, by
    ///   a fault that the log tells; absent for none
    record Readiness(
            String status,
            String version,
            Database database,
            @Nullable Long diskFreeBytes,
            @Nullable Long clockAheadSeconds,
            @Nullable Integer placesNotCounted) {}

    /// @param kind `SQLite` or `PostgreSQL`
    record Database(String kind, boolean readable, boolean writable) {}
}

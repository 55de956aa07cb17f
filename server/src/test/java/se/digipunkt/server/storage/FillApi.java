package se.digipunkt.server.storage;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import java.time.Instant;

/// Writes as much as it is told to. Only in tests that ask for it.
@Controller("/api/v1/fill")
@Secured(SecurityRule.IS_ANONYMOUS)
@Requires(property = "test.fill")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes("text/plain")
@Produces("text/plain")
final class FillApi {

    private final LeaseTable table;
    private final WriteGate gate;

    FillApi(LeaseTable table, WriteGate gate) {
        this.table = table;
        this.gate = gate;
    }

    @Post("/{job}")
    String write(String job, @Body String holder) {
        return "rows: " + gate.write(() -> table.take(job, holder, Instant.EPOCH, Instant.EPOCH));
    }

    @Get("/{job}")
    String read(String job) {
        return gate.read(() -> table.find(job)).map(LeaseRow::holder).orElse("nothing");
    }
}

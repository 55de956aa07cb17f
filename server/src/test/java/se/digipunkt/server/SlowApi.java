package se.digipunkt.server;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Takes its time. Only in tests that ask for it.
@Controller("/api/v1/slow")
@Secured(SecurityRule.IS_ANONYMOUS)
@Requires(property = "test.slow")
final class SlowApi {

    @Get
    @Produces("text/plain")
    @ExecuteOn(TaskExecutors.BLOCKING)
    String slow() throws InterruptedException {
        System.out.println("slow request begun");
        return "finished: " + !new CountDownLatch(1).await(1500, TimeUnit.MILLISECONDS);
    }
}
